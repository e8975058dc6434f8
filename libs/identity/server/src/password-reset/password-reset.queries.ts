import { tx } from '@waymark/platform/server';
import { hashToken, newToken } from '../sessions/session-token';

/** A link to set another password is a key to the account: it is good for as long as it takes to read a mail. */
export const RESET_MINUTES = 30;

/** Somebody who may be sent a link, and an organisation of theirs, whose outbox the mail goes through. */
export interface Forgetful {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
}

/** A link that can be used. */
export interface OpenReset {
  readonly accountId: string;
  readonly email: string;
}

/** The account of an address, if it signs in by password and belongs somewhere: who comes in another way has no password to forget. */
export async function findForgetful(email: string): Promise<Forgetful | null> {
  const [found] = await tx().query<Forgetful>(
    `select account.id as "accountId", account.name, account.email, place.organisation_id as "organisationId"
     from identity.account
     join identity.password on password.account_id = account.id
     join identity.account_organisation place on place.account_id = account.id
     where lower(account.email) = lower($1)
     order by place.organisation_id limit 1`,
    [email],
  );
  return found ?? null;
}

/** Opens a link in place of any earlier one, and gives the one copy of its token. */
export async function openReset(accountId: string, now: Date): Promise<string> {
  await dropResetsOf(accountId);
  const token = newToken();
  await tx().execute(
    'insert into identity.password_reset (token_hash, account_id, expires_at) values ($1, $2, $3::timestamptz + make_interval(mins => $4))',
    [hashToken(token), accountId, now, RESET_MINUTES],
  );
  return token;
}

/** Opens a link for the account of an address, whether or not it has a password; null when there is no such account. For whoever runs the installation. */
export async function openResetFor(email: string, now: Date): Promise<string | null> {
  const [account] = await tx().query<{ id: string }>('select id from identity.account where lower(email) = lower($1)', [email.trim()]);
  return account ? openReset(account.id, now) : null;
}

/** Makes all links of an account worthless. */
export const dropResetsOf = (accountId: string): Promise<number> => tx().execute('delete from identity.password_reset where account_id = $1', [accountId]);

/** Whose password a token can set, or null when it is used, out of date or made up. */
export async function findOpenReset(token: string, now: Date): Promise<OpenReset | null> {
  const [reset] = await tx().query<OpenReset>(
    `select account.id as "accountId", account.email
     from identity.password_reset join identity.account on account.id = password_reset.account_id
     where token_hash = $1 and used_at is null and expires_at > $2`,
    [hashToken(token), now],
  );
  return reset ?? null;
}

/** Uses a link up; false when somebody was faster. */
export const spendReset = async (token: string, now: Date): Promise<boolean> =>
  (await tx().execute('update identity.password_reset set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2', [hashToken(token), now])) === 1;
