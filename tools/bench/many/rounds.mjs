// Interleaved rounds: what the machine does besides falls on all contestants alike. Before the first, each is warmed up; that is not counted.
import { CLIENT_CORE, memoryOf, watchProcessor } from './machine.mjs';
import { startChild } from './start-child.mjs';

/** What makes the load, in a process of its own. @param benchFolder where autocannon is, if that should be used */
export const startGenerator = (benchFolder = '') => startChild('generator.mjs', { core: CLIENT_CORE, args: [benchFolder] });

/** @throws when one answer was wrong */
export function requireGood(contestant, key, { answered, bad, firstBad }) {
  if (bad > 0) throw new Error(`${contestant.name} answered ${bad} of ${answered} requests of ${key} wrongly, first: ${firstBad}`);
  if (answered === 0) throw new Error(`${contestant.name} answered nothing of ${key}.`);
}

/** One contestant for some seconds: how many a second, the processor time of one, and its size. */
async function drive({ generator, databasePid, connections }, contestant, key, requests, { seconds, once }) {
  const since = watchProcessor(contestant.pid, databasePid);
  const done = await generator.ask({ url: contestant.url, requests, once, connections, seconds });
  const { node, postgres } = since();
  requireGood(contestant, key, done);
  const { answered, bytes, by } = done;
  return { perSecond: answered / done.seconds, node: node / answered, postgres: postgres / answered, bytes: bytes / answered, memory: memoryOf(contestant.pid), answered, by };
}

/** As long as a turn and as often as told, so that what is compiled while running is compiled. Of this only wrong answers count. */
async function warmUp({ generator, connections }, contestant, key, requests, { seconds, once, least }) {
  const done = await generator.ask({ url: contestant.url, requests, once, connections, seconds, least });
  if (done.bad > 0) requireGood(contestant, key, done);
}

/**
 * All rounds of one workload.
 * @param prepare gives the requests of a contestant for its next turn
 * @returns what each contestant did in each round
 */
export async function runRounds(field, contestants, key, prepare, { rounds, seconds, once = false, least = 0 }) {
  for (const contestant of contestants) await warmUp(field, contestant, key, await prepare(contestant), { seconds, once, least });
  const found = new Map(contestants.map((contestant) => [contestant.key, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of contestants) found.get(contestant.key).push(await drive(field, contestant, key, await prepare(contestant), { seconds, once }));
  }
  return found;
}

/** The same contestants at a fixed rate. */
export async function runAtRate({ generator, connections }, contestant, key, requests, { seconds, rate, once = false }) {
  const done = await generator.ask({ url: contestant.url, requests, once, connections, seconds, rate });
  requireGood(contestant, key, done);
  return { rate, answered: done.answered, p50: done.p50, p99: done.p99, max: done.max };
}

const middle = (sorted) => (sorted.length % 2 ? sorted[(sorted.length - 1) / 2] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2);

/** The median of each number of some rounds, the range of requests a second, and the most memory that was held. */
export function summariseRounds(rounds) {
  const of = (name) => rounds.map((round) => round[name]).sort((a, b) => a - b);
  const perSecond = of('perSecond');
  const medianOf = (name) => middle(of(name));
  return { perSecond: middle(perSecond), node: medianOf('node'), postgres: medianOf('postgres'), bytes: medianOf('bytes'), memory: of('memory').at(-1), lowest: perSecond[0], highest: perSecond.at(-1), rounds: rounds.length, by: rounds[0].by };
}
