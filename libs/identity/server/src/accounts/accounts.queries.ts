import { randomUUID } from 'node:crypto';
import { tx } from '@waymark/platform/server';

export interface AccountFacts {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** An organisation that an account may enter. */
export interface AccountMembershipFacts {
  readonly accountId: string;
  readonly organisationSlug: string;
  readonly organisationName: string;
}

/** The account of an e-mail address, however it is capitalised, or null. */
export async function findAccountByEmail(email: string): Promise<AccountFacts | null> {
  const [account] = await tx().query<AccountFacts>('select id, email, name from identity.account where lower(email) = lower($1)', [email]);
  return account ?? null;
}

/** Opens an account and gives its id, or null when the address has one already (perhaps since a moment ago). */
export async function openAccount({ id = randomUUID(), email, name, createdAt }: { id?: string; email: string; name: string; createdAt: Date }): Promise<string | null> {
  const open = 'insert into identity.account (id, email, name, created_at) values ($1, $2, $3, $4) on conflict do nothing';
  return (await tx().execute(open, [id, email, name, createdAt])) === 1 ? id : null;
}

export const listAccounts = (ids: readonly string[]): Promise<AccountFacts[]> =>
  tx().query<AccountFacts>('select id, email, name from identity.account where id = any($1)', [ids]);

export const listAccountMemberships = (accountIds: readonly string[]): Promise<AccountMembershipFacts[]> =>
  tx().query<AccountMembershipFacts>(
    `select place.account_id as "accountId", entry.slug as "organisationSlug", entry.name as "organisationName"
     from identity.account_organisation place
     join identity.organisation_directory entry using (organisation_id)
     where place.account_id = any($1)
     order by lower(entry.name), entry.slug`,
    [accountIds],
  );
