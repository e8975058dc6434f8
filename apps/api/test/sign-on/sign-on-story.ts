import { randomUUID } from 'node:crypto';
import { identity, claimDomain, FactorSeal, keepRevision, Outbound, type ProviderKind, putInForce, sealedFor, setWayOfDomain } from '@waymark/identity/server';
import { openOrganisationStory, organisations, type StoryOrganisation } from '@waymark/organisations/server';
import { CONFIG, type Config } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { factorKeyFile } from '../identity/authenticator';
import { EvilProvider } from './evil-provider';

/** A server that may go to providers on this machine; its clock is right, because theirs is. */
export async function startSignOnServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const key = factorKeyFile();
  const server = await startTestServer([identity, organisations], { WAYMARK_DEMO: '0', WAYMARK_FACTOR_KEY_FILE: key.file, ...settings });
  key.remove();
  server.clock.set(new Date());
  // The port is known only now.
  Object.assign(server.app.get<Config>(CONFIG), { publicUrl: server.url });
  letToLoopback(server);
  return server;
}

/** What no setting can do: the server goes to this very machine. */
export const letToLoopback = (server: TestServer, allows = true): void => void Object.assign(server.app.get(Outbound), { allowsLoopback: allows });

export interface StoryProvider {
  readonly organisation: StoryOrganisation;
  readonly providerId: string;
}

const PROVIDER = `insert into organisations.sign_on_provider (id, place, name, kind, issuer, client_id, state, revision, live_revision) values ($1, $2, 'A provider', $3, $4, $5, 'on', 1, 1)`;

/** An organisation with a proved domain and a provider that is on. */
export async function openProviderStory(
  server: TestServer,
  facts: { issuer: string; clientSecret: string; domain?: string | null; kind?: ProviderKind; organisation?: StoryOrganisation; clientId?: string },
): Promise<StoryProvider> {
  const { issuer, clientSecret, domain = `${randomUUID().slice(0, 8)}.example`, kind = 'other', clientId = 'waymark' } = facts;
  const organisation = facts.organisation ?? (await openOrganisationStory(server.database));
  const { organisationId } = organisation;
  const providerId = randomUUID();
  await server.database.transaction({ organisationId, mode: 'write', actor: 'command:story' }, async (transaction) => {
    const sealedSecret = server.app.get(FactorSeal).seal(Buffer.from(clientSecret), sealedFor(providerId, 1));
    await keepRevision({ providerId, organisationId, revision: 1, kind, issuer, clientId, sealedSecret });
    await transaction.execute(PROVIDER, [providerId, Math.floor(Math.random() * 1_000_000), kind, issuer, clientId]);
    await putInForce(providerId, 1);
    if (domain) await claimDomain(domain, organisationId, null);
  });
  return { organisation, providerId };
}

/** Says that people of a domain must sign in by their provider. */
export const enforceStory = (server: TestServer, { organisation, providerId }: StoryProvider, domain: string): Promise<unknown> =>
  server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:story' }, () => setWayOfDomain(domain, organisation.organisationId, { providerId, isEnforced: true }));

/** A provider that does nothing wrong yet. */
export const openEvilProvider = (): Promise<EvilProvider> => new EvilProvider().open();
