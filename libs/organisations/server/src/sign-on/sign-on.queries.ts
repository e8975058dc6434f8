import { listUndecidedAbout } from '../second-person/proposed-changes.queries';
import type { SignOnProblem } from '@waymark/identity/server';
import { tx } from '@waymark/platform/server';
import type { SignOnDomainRow } from './sign-on-domain.entity';
import type { SignOnProviderRow } from './sign-on-provider.entity';

/** The person of an account here, whatever their address is. */
export async function findPersonOfAccount(accountId: string): Promise<{ id: string } | null> {
  const [person] = await tx().query<{ id: string }>('select id from organisations.person where organisation_id = $1 and account_id = $2', [tx().organisationId, accountId]);
  return person ?? null;
}

/** Keeps how a test went. The settings tested are named: a test says nothing of others. */
export async function keepTest(providerId: string, { revision, testedAt, problem, email, name }: { revision: number; testedAt: Date; problem: SignOnProblem | null; email: string | null; name: string | null }): Promise<void> {
  await tx().execute(
    `update organisations.sign_on_provider
     set tested_revision = $3, tested_at = $4, test_problem = $5, test_email = $6, test_name = $7, version = version + 1
     where organisation_id = $1 and id = $2 and revision = $3 and removed_at is null`,
    [tx().organisationId, providerId, revision, testedAt, problem, email, name],
  );
}

const PROVIDER = `
  select id, version, place, name, kind, issuer, client_id as "clientId", state, revision, live_revision as "liveRevision",
    tested_revision as "testedRevision", tested_at as "testedAt", test_problem as "testProblem", test_email as "testEmail", test_name as "testName"
  from organisations.sign_on_provider`;

export type ProviderFacts = Omit<SignOnProviderRow, 'organisationId' | 'removedAt'>;
export type DomainFacts = Omit<SignOnDomainRow, 'organisationId' | 'toldAt'>;

/** The organisation's providers, in the order in which they were added. */
export const listProviderFacts = (): Promise<ProviderFacts[]> =>
  tx().query<ProviderFacts>(`${PROVIDER} where organisation_id = $1 and removed_at is null order by place`, [tx().organisationId]);

const DOMAIN = `
  select id, version, place, domain, token, provider_id as "providerId", proved_at as "provedAt", checked_at as "checkedAt", absent_since as "absentSince", is_enforced as "isEnforced"
  from organisations.sign_on_domain`;

/** The organisation's domains, in the order in which they were added. */
export const listDomainFacts = (): Promise<DomainFacts[]> => tx().query<DomainFacts>(`${DOMAIN} where organisation_id = $1 order by place`, [tx().organisationId]);

/** A place after all others. */
export async function nextPlace(table: 'provider' | 'domain'): Promise<number> {
  const sql = table === 'provider' ? 'select coalesce(max(place), 0) + 1 as place from organisations.sign_on_provider where organisation_id = $1' : 'select coalesce(max(place), 0) + 1 as place from organisations.sign_on_domain where organisation_id = $1';
  const [next] = await tx().query<{ place: number }>(sql, [tx().organisationId]);
  return next!.place;
}

/** The changes that wait for a second admin, by what they are about. */
export async function listWaiting(subjectIds: readonly string[], now: Date): Promise<Map<string, string>> {
  const waiting = await listUndecidedAbout(subjectIds, now);
  return new Map(waiting.filter(({ kind, isProposerAdmin, expiresAt }) => kind.startsWith('organisations.sign_on.') && isProposerAdmin && expiresAt > now).map(({ subjectId, id }) => [subjectId, id]));
}

/** Leaves the domains of a provider that is removed without one. */
export const leaveDomainsWithout = (providerId: string): Promise<number> =>
  tx().execute('update organisations.sign_on_domain set provider_id = null, version = version + 1 where organisation_id = $1 and provider_id = $2', [tx().organisationId, providerId]);

/** Takes a domain away; the history keeps it. */
export const deleteDomain = (id: string): Promise<number> => tx().execute('delete from organisations.sign_on_domain where organisation_id = $1 and id = $2', [tx().organisationId, id]);
