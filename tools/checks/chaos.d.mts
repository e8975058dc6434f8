/** What was acknowledged, and what of it the database keeps. */
export interface Books {
  acknowledged: number;
  byKind: Record<string, number>;
  lost: number;
  doubled: number;
}
export interface Mails {
  wanted: number;
  missing: number;
  doubled: number;
  sentAgainWithTheSameId: number;
}
export interface Seen {
  killed: Record<'api' | 'database' | 'worker' | 'backend' | 'longestRecoverySeconds', number>;
  database: { seconds: number; turnedAway: number; with503AndRetryAfter: number; ready: number; lives: number; recoverySeconds: number };
  mailServer: { seconds: number; cameThrough: number };
  books: Books;
  mails: Mails & { allArrivedAfterSeconds: number };
  retries: number;
}
export function processesAndServers(how: { kills: number; away: number; mailAway: number }): Promise<Seen>;
export function isGood(seen: Seen & { disk: object | null }): boolean;
