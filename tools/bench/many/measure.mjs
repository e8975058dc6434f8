// One run: a database with organisations, the contestants on it, equality first, then the clock.
import { listTargets, listUpdates } from './targets.mjs';
import { requireSameAnswers } from './equality.mjs';
import { requireSameWrites } from './left-behind.mjs';
import { runAtRate, runRounds, summariseRounds } from './rounds.mjs';
import { explainSpikes } from './spikes.mjs';
import { WORKLOADS } from './workloads.mjs';

/** Answers are compared for the first, the last and one in between. */
const compared = (targets) => [...new Set([targets[0], targets[Math.floor(targets.length / 2)], targets.at(-1)])];

/** Gives the requests of a contestant's next turn. What can be written only once is looked up afresh. */
function toPrepare(key, { database, targets, contestants }) {
  const of = contestants.length;
  if (!WORKLOADS[key].writes) return async (contestant) => targets.map((target) => contestant.request(key, target));
  return async (contestant) => (await listUpdates(database.address, targets, { share: contestants.indexOf(contestant), of })).map((update) => contestant.request(key, update));
}

/** @returns for a workload: each contestant's numbers, and how long answers took at a fixed rate; or why it was left out */
async function measureWorkload(key, field, { rounds, seconds, 'warm-up': least }, say) {
  const contestants = field.contestants.filter((contestant) => contestant.can(key));
  if (!contestants.some((contestant) => contestant.key === 'api')) return { leftOut: `This build does not answer ${WORKLOADS[key].operation}.` };
  const once = WORKLOADS[key].writes ?? false;
  const own = { ...field, contestants };
  const compare = async () => {
    if (once) return requireSameWrites(contestants, field);
    for (const target of compared(field.targets)) await requireSameAnswers(key, contestants, target);
  };
  await compare();
  say(`${WORKLOADS[key].title}: ${once ? 'the same rows and answers' : 'the same answers'} from ${contestants.map(({ name }) => name).join(', ')}`);
  for (const contestant of contestants) await contestant.before?.();
  const prepare = toPrepare(key, own);
  const found = await runRounds(field, contestants, key, prepare, { rounds, seconds, once, least });
  const numbers = Object.fromEntries([...found].map(([name, each]) => [name, summariseRounds(each)]));
  const rates = [...new Set([Math.max(1, Math.round(numbers.api.perSecond * 0.6)), 300])];
  const atRate = [];
  const fixedFrom = Date.now();
  for (const rate of rates) {
    for (const contestant of contestants) {
      if (rate > numbers[contestant.key].perSecond * 0.9) continue;
      atRate.push({ contestant: contestant.key, ...(await runAtRate(field, contestant, key, await prepare(contestant), { seconds, rate, once })) });
    }
  }
  const fixedTo = Date.now();
  // What is right for the first asker can be wrong for a later one: another's page that was kept, a statement prepared for somebody else.
  await compare();
  return { contestants: numbers, atRate, fixedFrom, fixedTo };
}

/** All workloads that were asked for, and what slow answers of the API waited for where that is asked. @param field database, contestants, generator, connections */
export async function measureAll(field, options, say = () => undefined) {
  const targets = await listTargets(field.database.address);
  const found = {};
  const spikes = [];
  const { spikesFile } = field.contestants.find((contestant) => contestant.key === 'api');
  for (const key of options.only) {
    found[key] = await measureWorkload(key, { ...field, targets, databasePid: field.database.pid }, options, say);
    const { fixedFrom, fixedTo, ...rest } = found[key];
    spikes.push(...(fixedFrom ? [explainSpikes(spikesFile, `${key.toUpperCase()} at a fixed rate`, fixedFrom, fixedTo)] : []).filter(Boolean));
    found[key] = rest;
    if (found[key].leftOut) say(`${WORKLOADS[key].title}: left out. ${found[key].leftOut}`);
  }
  return { workloads: found, spikes: spikes.length ? spikes : null };
}
