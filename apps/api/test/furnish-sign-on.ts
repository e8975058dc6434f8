import { randomUUID } from 'node:crypto';
import { DomainNames, type StoryOrganisation } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';
import type { AskField } from './furnish-reviews';

const PROVIDER = `
  insert into organisations.sign_on_provider (id, place, name, kind, issuer, client_id, tested_revision, tested_at, test_email, test_name)
  values ($1, 1, $2, 'other', $3, $4, 1, '2026-11-20T10:00:00Z', $5, $6)`;

/** A domain that is still to be proved, and a provider that was tested. Their words end in the mark. No DNS is asked. */
export async function furnishSignOn(server: TestServer, { organisation, ask, mark }: { organisation: StoryOrganisation; ask: AskField; mark: string }): Promise<void> {
  const word = mark.toLowerCase();
  Object.assign(server.app.get(DomainNames), { readTexts: () => Promise.resolve([]) });
  await ask('addSignOnDomain', `addSignOnDomain(domain: "domain-${word}.example") { proposalId }`);
  // Without a key an installation keeps no secrets, so the provider is put there.
  const provider = [randomUUID(), `Provider ${mark}`, `https://id-${word}.example`, `client-${mark}`, `tester-${word}@example.org`, `Tester ${mark}`];
  await server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:story' }, (transaction) => transaction.execute(PROVIDER, provider));
}
