const MILLISECONDS_AN_HOUR = 3_600_000;

/** However busy, a session ends this long after signing in. */
export const LONGEST_SESSION_HOURS = 12;

/**
 * Without a request for this long, a session ends. When somebody was last here is written to the hour only, so that nobody can
 * read from it who wrote what when; so the half hour counts from the end of that hour. A demo session does not idle out.
 */
const IDLE_AFTER_THE_HOUR_MILLISECONDS = MILLISECONDS_AN_HOUR + MILLISECONDS_AN_HOUR / 2;

export const toHour = (at: Date): Date => new Date(Math.floor(at.getTime() / MILLISECONDS_AN_HOUR) * MILLISECONDS_AN_HOUR);

/** When a session that starts now must end. */
export const endOf = (startedAt: Date): Date => new Date(startedAt.getTime() + LONGEST_SESSION_HOURS * MILLISECONDS_AN_HOUR);

/** A session last seen before this instant has idled out. */
export const oldestSeen = (now: Date, demo: boolean): Date => (demo ? new Date(0) : new Date(now.getTime() - IDLE_AFTER_THE_HOUR_MILLISECONDS));

const PROOF_MINUTES = 10;

/** Whether it was shown lately enough, for acts that ask for proof, that the owner of the account is there. */
export const isFresh = (provedAt: Date | null, now: Date): boolean => provedAt !== null && now.getTime() - provedAt.getTime() <= PROOF_MINUTES * 60_000;
