import { tx } from '@waymark/platform/server';

/** What kind of provider it is: it decides which of its claims are believed. */
export type ProviderKind = 'entra' | 'google' | 'keycloak' | 'other';

/** How a provider is spoken to. Never changed: another way is another revision. */
export interface ProviderRevision {
  readonly providerId: string;
  readonly organisationId: string;
  readonly revision: number;
  readonly kind: ProviderKind;
  readonly issuer: string;
  readonly clientId: string;
  readonly sealedSecret: Buffer;
}

const REVISION = `
  select kept.provider_id as "providerId", provider.organisation_id as "organisationId", kept.revision, kept.kind, kept.issuer, kept.client_id as "clientId", kept.sealed_secret as "sealedSecret"
  from identity.provider join identity.provider_revision kept on kept.provider_id = provider.id`;

/** Keeps a revision; nobody signs in by it yet. */
export async function keepRevision({ providerId, organisationId, revision, kind, issuer, clientId, sealedSecret }: ProviderRevision): Promise<void> {
  await tx().execute('insert into identity.provider (id, organisation_id) values ($1, $2) on conflict do nothing', [providerId, organisationId]);
  await tx().execute(
    'insert into identity.provider_revision (provider_id, revision, kind, issuer, client_id, sealed_secret) values ($1, $2, $3, $4, $5, $6)',
    [providerId, revision, kind, issuer, clientId, sealedSecret],
  );
}

/** The revision of an organisation's provider by which people sign in, or null while it is off or unknown. */
export async function findLiveRevision(providerId: string): Promise<ProviderRevision | null> {
  const [found] = await tx().query<ProviderRevision>(`${REVISION} and kept.revision = provider.live_revision where provider.id = $1`, [providerId]);
  return found ?? null;
}

/** The newest revision of a provider, in use or not: the one that is tested. */
export async function findNewestRevision(providerId: string): Promise<ProviderRevision | null> {
  const [found] = await tx().query<ProviderRevision>(`${REVISION} where provider.id = $1 order by kept.revision desc limit 1`, [providerId]);
  return found ?? null;
}

/** Exactly this revision, while the provider exists. */
export async function findRevision(providerId: string, revision: number): Promise<(ProviderRevision & { isLive: boolean }) | null> {
  const sql = `select found.*, (select live_revision = found.revision from identity.provider where id = found."providerId") is true as "isLive" from (${REVISION} where provider.id = $1 and kept.revision = $2) found`;
  const [found] = await tx().query<ProviderRevision & { isLive: boolean }>(sql, [providerId, revision]);
  return found ?? null;
}

/**
 * To another application some providers name the same people otherwise (Entra does), and nobody would be let in as who they were: then
 * the links go too, and people are recognised by their address once more. The oldest revision that is kept was in force last.
 */
const FORGET_OTHER_NAMES = `
  delete from identity.identity where provider_id = $1
  and (select client_id from identity.provider_revision where provider_id = $1 order by revision limit 1)
    <> (select client_id from identity.provider_revision where provider_id = $1 and revision = $2)`;

/** Lets people sign in by this revision, or by none. What else had been kept before it is forgotten. */
export async function putInForce(providerId: string, revision: number | null): Promise<void> {
  await tx().execute('update identity.provider set live_revision = $2 where id = $1', [providerId, revision]);
  if (revision === null) return;
  await tx().execute(FORGET_OTHER_NAMES, [providerId, revision]);
  await tx().execute('delete from identity.provider_revision where provider_id = $1 and revision < $2', [providerId, revision]);
}

/** Forgets a provider with its secrets, and who came in by it. */
export async function forgetProvider(providerId: string): Promise<void> {
  await tx().execute('update identity.proved_domain set provider_id = null, is_enforced = false where provider_id = $1', [providerId]);
  await tx().execute('update identity.provider set live_revision = null where id = $1', [providerId]);
  await tx().execute('delete from identity.provider where id = $1', [providerId]);
}

/** Ends all sessions that were opened by a provider. */
export const revokeSessionsOfProvider = (providerId: string, at: Date): Promise<number> =>
  tx().execute('update identity.session set revoked_at = $2 where provider_id = $1 and revoked_at is null', [providerId, at]);

/** The slug and name under which an organisation is known. */
export async function findDirectoryEntry(organisationId: string): Promise<{ slug: string; name: string } | null> {
  const [entry] = await tx().query<{ slug: string; name: string }>('select slug, name from identity.organisation_directory where organisation_id = $1', [organisationId]);
  return entry ?? null;
}
