import { tx } from '@waymark/platform/server';
import { hashToken, newToken } from '../sessions/session-token';

/** How long a right password waits for its second step. */
export const HALF_SESSION_MINUTES = 10;
const MOST_ATTEMPTS = 5;

/** Opens a sign-in that waits for its second step, and gives the one copy of its token. It opens nothing but that step. */
export async function openHalfSession(accountId: string, now: Date): Promise<string> {
  const token = newToken();
  await tx().execute(
    'insert into identity.half_session (token_hash, account_id, expires_at) values ($1, $2, $3::timestamptz + make_interval(mins => $4))',
    [hashToken(token), accountId, now, HALF_SESSION_MINUTES],
  );
  return token;
}

/** Whose sign-in a token waits for, or null when it is over. */
export async function findHalfSession(token: string, now: Date): Promise<{ accountId: string; email: string } | null> {
  const sql = `
    select account.id as "accountId", account.email from identity.half_session half join identity.account on account.id = half.account_id
    where half.token_hash = $1 and half.expires_at > $2 and half.attempts < $3`;
  const [half] = await tx().query<{ accountId: string; email: string }>(sql, [hashToken(token), now, MOST_ATTEMPTS]);
  return half ?? null;
}

/** Counts one more try, one at a time; false when it is over, be it since a moment ago. */
export const tryHalfSession = async (token: string, now: Date): Promise<boolean> =>
  (await tx().execute('update identity.half_session set attempts = attempts + 1 where token_hash = $1 and expires_at > $2 and attempts < $3', [hashToken(token), now, MOST_ATTEMPTS])) === 1;

export const dropHalfSession = (token: string): Promise<number> => tx().execute('delete from identity.half_session where token_hash = $1', [hashToken(token)]);

/** Ends all sign-ins of an account that wait: its password or its second factor is another one now. */
export const dropHalfSessionsOf = (accountId: string): Promise<number> => tx().execute('delete from identity.half_session where account_id = $1', [accountId]);
