import type { FastifyRequest } from 'fastify';
import { describeFault } from './faults';
import { log } from './log';

/**
 * Routes of which nothing may be known but how many requests there were, and how they ended: no line for each, because the
 * minute in it would be next to the minute of a request that has a name.
 */
const HOUR = 3_600_000;
const counts = new Map<string, number>();
const faults = new Set<string>();
let timer: NodeJS.Timeout | null = null;

/** Mark a controller's method with `@RouteConfig(QUIET)`. */
export const QUIET = { quiet: true } as const;

/** Whether a request goes to a quiet route. */
export const isQuiet = (request: FastifyRequest): boolean => (request.routeOptions?.config as { quiet?: boolean } | undefined)?.quiet === true;

/** Counts how a request ended; the counts are written to the log on the hour. */
export function countQuietly(how: number | string): void {
  counts.set(String(how), (counts.get(String(how)) ?? 0) + 1);
  timer ??= setTimeout(writeQuietCounts, HOUR - (Date.now() % HOUR)).unref();
}

/** Remembers a fault of ours until the hour: its kind and its place in the code, without the minute. */
export function noteQuietFault(cause: unknown): void {
  if (faults.size < 20) faults.add(JSON.stringify(describeFault(cause)));
}

/** Writes what was counted, and begins anew. */
export function writeQuietCounts(): void {
  if (timer) clearTimeout(timer);
  timer = null;
  if (counts.size > 0) log('info', { event: 'quiet_requests', counts: Object.fromEntries(counts) });
  for (const fault of faults) log('error', { event: 'quiet_fault', error: JSON.parse(fault) as unknown });
  counts.clear();
  faults.clear();
}
