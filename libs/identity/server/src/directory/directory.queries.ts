import { tx } from '@waymark/platform/server';
import { unlinkFromOrganisation } from '../sign-on/links.queries';

/** An organisation as the installation knows it before anybody is let in. */
export interface DirectoryEntry {
  readonly organisationId: string;
  readonly slug: string;
  readonly name: string;
}

/** Enters a new organisation; false when the slug is taken. In the transaction that opens the organisation itself. */
export async function enterDirectory({ organisationId, slug, name }: DirectoryEntry): Promise<boolean> {
  const added = 'insert into identity.organisation_directory (slug, organisation_id, name) values ($1, $2, $3) on conflict (slug) do nothing';
  return (await tx().execute(added, [slug, organisationId, name])) === 1;
}

/** Shows an organisation's new name where accounts choose among organisations. */
export const renameInDirectory = (organisationId: string, name: string): Promise<number> =>
  tx().execute('update identity.organisation_directory set name = $2 where organisation_id = $1', [organisationId, name]);

/** Lets an account choose this organisation. What it may do there is decided by the organisation alone. */
export const admitAccount = (accountId: string, organisationId: string): Promise<number> =>
  tx().execute('insert into identity.account_organisation (account_id, organisation_id) values ($1, $2) on conflict do nothing', [accountId, organisationId]);

/** Takes an organisation from an account's choices, and with it the way in by that organisation's providers. */
export async function dismissAccount(accountId: string, organisationId: string): Promise<void> {
  await tx().execute('delete from identity.account_organisation where account_id = $1 and organisation_id = $2', [accountId, organisationId]);
  await unlinkFromOrganisation(accountId, organisationId);
}
