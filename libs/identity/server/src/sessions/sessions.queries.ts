import { randomUUID } from 'node:crypto';
import { tx } from '@waymark/platform/server';
import { endOf, toHour } from './session-life';
import { hashToken, newToken } from './session-token';

export interface NewSession {
  readonly accountId: string;
  readonly startedAt: Date;
  readonly device: string;
  /** When a password or a code last showed that the owner is there; at the start when absent. */
  readonly provedAt?: Date | null;
  /** Twelve hours after the start when absent. */
  readonly expiresAt?: Date;
  /** The provider that vouched for them; null when they signed in here. */
  readonly providerId?: string | null;
}

/** A session as its owner sees it. */
export interface SessionFacts {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly device: string;
}

const OPEN = `
  insert into identity.session (id, token_hash, account_id, started_at, seen_at, expires_at, device, proved_at, provider_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Opens a session and gives the one copy of its token. */
export async function openSession({ accountId, startedAt, device, provedAt = startedAt, expiresAt = endOf(startedAt), providerId = null }: NewSession): Promise<string> {
  const token = newToken();
  await tx().execute(OPEN, [randomUUID(), hashToken(token), accountId, startedAt, toHour(startedAt), expiresAt, device, provedAt, providerId]);
  return token;
}

/** Puts another token in the place of a session's, whose owner has shown that they are there; null when it has ended. */
export async function renewToken(id: string, provedAt: Date): Promise<string | null> {
  const token = newToken();
  const sql = 'update identity.session set token_hash = $2, proved_at = $3 where id = $1 and revoked_at is null';
  return (await tx().execute(sql, [id, hashToken(token), provedAt])) === 1 ? token : null;
}

/** Puts another token in the place of a session's, which stays what it was: as old, and opened in the same way; null when it has ended. */
export async function replaceToken(id: string): Promise<string | null> {
  const token = newToken();
  return (await tx().execute('update identity.session set token_hash = $2 where id = $1 and revoked_at is null', [id, hashToken(token)])) === 1 ? token : null;
}

const HOUR_MILLISECONDS = 3_600_000;

/** Sessions of an account that can still be used, the latest first. What has ended within this hour is left out here: asked by the hour, the question comes again. */
export async function listSessions(accountId: string, now: Date, seenSince: Date): Promise<SessionFacts[]> {
  const hour = new Date(now.getTime() - (now.getTime() % HOUR_MILLISECONDS)).toISOString();
  const rows = await tx().query<SessionFacts & { readonly expiresAt: Date }>(
    `select id, started_at as "startedAt", seen_at as "lastSeenAt", device, expires_at as "expiresAt" from identity.session
     where account_id = $1 and revoked_at is null and expires_at > $2
     order by started_at desc, id`,
    [accountId, hour],
  );
  return rows.filter(({ expiresAt, lastSeenAt }) => expiresAt > now && lastSeenAt >= seenSince).map(({ id, startedAt, lastSeenAt, device }) => ({ id, startedAt, lastSeenAt, device }));
}

/** Ends one session of an account; false when it has none such. */
export const revokeSessionOf = async (accountId: string, id: string, at: Date): Promise<boolean> =>
  (await tx().execute('update identity.session set revoked_at = $3 where account_id = $1 and id = $2 and revoked_at is null', [accountId, id, at])) > 0;

/** Ends all sessions of an account but one. */
export const revokeOthersOf = (accountId: string, kept: string, at: Date): Promise<number> =>
  tx().execute('update identity.session set revoked_at = $3 where account_id = $1 and id <> $2 and revoked_at is null', [accountId, kept, at]);

/** Ends all sessions of an account. */
export const revokeAllOf = (accountId: string, at: Date): Promise<number> =>
  tx().execute('update identity.session set revoked_at = $2 where account_id = $1 and revoked_at is null', [accountId, at]);

/** Ends the session that a token belongs to, if there is one. */
export const revokeByToken = (token: string, at: Date): Promise<number> =>
  tx().execute('update identity.session set revoked_at = $2 where token_hash = $1 and revoked_at is null', [hashToken(token), at]);
