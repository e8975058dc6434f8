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

/** Sets an account's password, in place of an earlier one. Said so that it can be said from a further database too. */
export const setPassword = (accountId: string, hash: string, at: Date): Promise<number> =>
  tx().execute(
    `with earlier as (update identity.password set hash = $2, set_at = $3 where account_id = $1 returning account_id)
     insert into identity.password (account_id, hash, set_at) select $1, $2, $3 where not exists (select from earlier)`,
    [accountId, hash, at],
  );
