import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

/** The lock that every change shares: see platform.enter_place. */
const LOCK = 'hashtextextended($1::uuid::text, 4120227)';
/** How long to look for a moment in which nothing is being changed. Whoever queues for it makes others wait from then on. */
const LOOK_MILLISECONDS = 5_000;
const BETWEEN_MILLISECONDS = 5;
/** Longer than any statement of the program may take. */
const LONGEST_WAIT = '30s';

/**
 * Changes of the organisation are refused from now on, until the connection ends, and none is under way. A change that takes long is
 * not waited for with the door closed, unless there is always one.
 * @returns since when they have been refused, by the clock that only goes forward
 */
export async function stopChanges(client: pg.Client, organisationId: string): Promise<number> {
  const until = performance.now() + LOOK_MILLISECONDS;
  while (performance.now() < until) {
    const at = performance.now();
    const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${LOCK}) as held`, [organisationId]);
    if (rows[0]!.held) return at;
    await wait(BETWEEN_MILLISECONDS);
  }
  await client.query(`set lock_timeout = '${LONGEST_WAIT}'`);
  const queued = performance.now();
  await client.query(`select pg_advisory_lock(${LOCK})`, [organisationId]);
  return queued;
}
