import { tx } from '@waymark/platform/server';

export interface Credentials {
  readonly accountId: string;
  /** Null for an account that has no password. */
  readonly hash: string | null;
}

/** What is needed to check a password for an e-mail address; null when there is no such account. */
export async function findCredentials(email: string): Promise<Credentials | null> {
  const sql = `
    select account.id as "accountId", password.hash
    from identity.account left join identity.password on password.account_id = account.id
    where lower(account.email) = lower($1)`;
  const [found] = await tx().query<Credentials>(sql, [email]);
  return found ?? null;
}

/** Sets an account's password, in place of an earlier one. */
export const setPassword = (accountId: string, hash: string, at: Date): Promise<number> =>
  tx().execute(
    `insert into identity.password (account_id, hash, set_at) values ($1, $2, $3)
     on conflict (account_id) do update set hash = excluded.hash, set_at = excluded.set_at`,
    [accountId, hash, at],
  );
