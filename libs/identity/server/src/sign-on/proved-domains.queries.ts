import { emailDomainOf } from '@waymark/identity/domain';
import { tx } from '@waymark/platform/server';

/** Makes a domain the organisation's own, for whoever signs in; false when it is another organisation's. */
export async function claimDomain(domain: string, organisationId: string, providerId: string | null): Promise<boolean> {
  await tx().execute('insert into identity.proved_domain (domain, organisation_id, provider_id) values ($1, $2, $3) on conflict do nothing', [domain, organisationId, providerId]);
  return (await tx().query('select 1 from identity.proved_domain where domain = $1 and organisation_id = $2', [domain, organisationId])).length > 0;
}

/** Gives a domain up. */
export const releaseDomain = (domain: string, organisationId: string): Promise<number> =>
  tx().execute('delete from identity.proved_domain where domain = $1 and organisation_id = $2', [domain, organisationId]);

/** Says by which provider people of a domain sign in, and whether they must. */
export const setWayOfDomain = (domain: string, organisationId: string, { providerId, isEnforced }: { providerId: string | null; isEnforced: boolean }): Promise<number> =>
  tx().execute('update identity.proved_domain set provider_id = $3, is_enforced = $4 where domain = $1 and organisation_id = $2', [domain, organisationId, providerId, isEnforced]);

/** The domains that an organisation has proved to be its own. */
export const listProvedDomains = async (organisationId: string): Promise<string[]> =>
  (await tx().query<{ domain: string }>('select domain from identity.proved_domain where organisation_id = $1', [organisationId])).map(({ domain }) => domain);

/** By which provider people of a domain may sign in. */
export interface WayOfDomain {
  readonly organisationName: string;
  readonly providerId: string;
  readonly isEnforced: boolean;
}

/** The way in for addresses of a domain: the provider that was chosen for it, else the only one that is on. Null when there is none. Looks at no account. */
export async function findWayOf(email: string): Promise<WayOfDomain | null> {
  const domain = emailDomainOf(email);
  if (!domain) return null;
  const [way] = await tx().query<WayOfDomain>(
    `select entry.name as "organisationName", provider.id as "providerId", proved.is_enforced as "isEnforced"
     from identity.proved_domain proved
     join identity.organisation_directory entry on entry.organisation_id = proved.organisation_id
     join identity.provider on provider.organisation_id = proved.organisation_id and provider.live_revision is not null
     where proved.domain = $1 and (proved.provider_id = provider.id
       or proved.provider_id is null and 1 = (select count(*) from identity.provider other where other.organisation_id = proved.organisation_id and other.live_revision is not null))`,
    [domain],
  );
  return way ?? null;
}
