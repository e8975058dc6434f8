/** Levels from loudest to quietest. */
const LEVELS = ['error', 'warn', 'info'] as const;
export type LogLevel = (typeof LEVELS)[number];

let threshold: LogLevel = 'info';

/** Sets what is written from now on; called once, at start. */
export function setLogLevel(level: LogLevel): void {
  threshold = level;
}

/** Writes one line of JSON. Facts only: ids, counts, codes, times; never names, addresses, words that people wrote or values of a statement. */
export function log(level: LogLevel, facts: Record<string, unknown>): void {
  if (LEVELS.indexOf(level) > LEVELS.indexOf(threshold)) return;
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, ...facts })}\n`);
}
