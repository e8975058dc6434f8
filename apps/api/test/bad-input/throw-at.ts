import fc from 'fast-check';
import { type BadRequest, hangUp, send } from './bad-request';

export interface BadInputReport {
  readonly seed: number;
  readonly inputs: number;
  readonly bySurface: Readonly<Record<string, number>>;
  /** Answers of each status; 0 is a line that was cut. */
  readonly byStatus: Readonly<Record<string, number>>;
  readonly serverErrors: number;
  readonly stackTraces: number;
  readonly isAlive: boolean;
  readonly seconds: number;
  /** The first ones, to be looked into. */
  readonly examples: readonly string[];
}

/** Places in code, names of the database and of what we are built with: nobody outside needs them. */
const TRACE = /\bat [\w.<> ]*\(?(?:file:\/\/|\/|node:)[^\s)]*:\d+:\d+|node_modules\/|QueryFailedError|TypeORM|\bpg_(?:catalog|temp)\b|syntax error at or near|violates (?:foreign key|check|unique|not-null)|invalid input syntax for|graphile_worker\./;
const FAULT = 'platform.unexpected';
/** At most so many at the same moment. */
const AT_ONCE = 8;
const EXAMPLES = 25;
const RENEW_EVERY = 400;
/** Shares of what is sent; operations have by far the most to get wrong. */
const WEIGHTS: Readonly<Record<string, number>> = { 'variables of every operation': 5, 'GraphQL texts': 2, 'REST doors': 2, 'bytes on the line': 0.5 };

interface Wanted {
  readonly inputs: number;
  readonly seed: number;
  /** Called now and then: what was sent may have ended a session or taken away a role. */
  renew(): Promise<void>;
}

/** Sends so many inputs to all surfaces together, and counts what should never be answered. */
export async function throwAt(url: string, surfaces: Readonly<Record<string, fc.Arbitrary<() => BadRequest>>>, { inputs, seed, renew }: Wanted): Promise<BadInputReport> {
  const started = Date.now();
  const whole = Object.keys(surfaces).reduce((sum, name) => sum + (WEIGHTS[name] ?? 1), 0);
  const bySurface: Record<string, number> = {};
  const byStatus: Record<string, number> = {};
  const examples: string[] = [];
  let serverErrors = 0;
  let stackTraces = 0;
  const judge = async (surface: string, asked: BadRequest) => {
    const { status, text } = await send(url, asked);
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    const isError = status >= 500 || text.includes(FAULT);
    const isTrace = TRACE.test(text);
    serverErrors += isError ? 1 : 0;
    stackTraces += isTrace ? 1 : 0;
    if ((isError || isTrace) && examples.length < EXAMPLES) examples.push(`${surface}: ${asked.method} ${asked.path} ${JSON.stringify(asked.headers).slice(0, 400)} ${(asked.bytes ?? asked.body).toString().slice(0, 1500)}\n-> ${status} ${text.slice(0, 600)}`);
  };
  for (const [name, requests] of Object.entries(surfaces)) {
    const count = Math.ceil((inputs * (WEIGHTS[name] ?? 1)) / whole);
    for (let begun = 0; begun < count; begun += RENEW_EVERY) {
      await renew();
      const some = fc.sample(requests, { seed: seed + begun, numRuns: Math.min(RENEW_EVERY, count - begun) });
      const waiting = some.values();
      await Promise.all(Array.from({ length: AT_ONCE }, async () => { for (const make of waiting) await judge(name, make()); }));
    }
    bySurface[name] = count;
  }
  const isAlive = (await send(url, { method: 'GET', path: '/livez', headers: {}, body: '' })).status === 200;
  hangUp();
  return { seed, inputs: Object.values(bySurface).reduce((sum, count) => sum + count, 0), bySurface, byStatus, serverErrors, stackTraces, isAlive, seconds: Math.round((Date.now() - started) / 100) / 10, examples };
}
