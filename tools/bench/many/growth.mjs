// How the cost of a request grows: with the actions of a plan, with the number of organisations, with years of history. Only the product is
// asked, and only its processor time counts.
import { toApi } from './contestants/api.mjs';
import { loadOrganisations, SHAPE } from './load.mjs';
import { startApi, startDatabase } from './program.mjs';
import { runRounds, startGenerator, summariseRounds } from './rounds.mjs';
import { withStarted } from './run.mjs';
import { listTargets } from './targets.mjs';

/** Few, because answers of a megabyte and more are asked for. */
const AT_ONCE = 2;
/** Whole plans of thousands of actions take a second each and more, so they are asked for one at a time; and one of them runs what is compiled as often as a hundred small ones. */
const leastFor = (times = 1) => (times >= 100 ? 10 : 100);

/** What a request of each sort takes on a database as it stands. */
async function measureThere(keep, database, times, { rounds, seconds, 'warm-up': least }) {
  const api = keep(toApi(await startApi(database, { isPatient: true })));
  const generator = keep(await startGenerator());
  const targets = await listTargets(database.address);
  const found = {};
  for (const key of ['r1', 'r2']) {
    const field = { generator, connections: times >= 100 ? 1 : AT_ONCE, databasePid: database.pid };
    const each = await runRounds(field, [api], key, async () => targets.map((target) => api.request(key, { ...target, isWhole: true })), { rounds, seconds, least: Math.min(least, leastFor(times)) });
    const { node, postgres, bytes } = summariseRounds(each.get('api'));
    found[key] = { node, postgres, bytes };
  }
  await generator.stop();
  await api.stop();
  return found;
}

/** One database, and its steps one after the other: each loads further organisations beside those that are there. */
const measureOn = (sort, steps, options, say) =>
  withStarted(async (keep) => {
    const database = keep(await startDatabase());
    const found = [];
    let loaded = 0;
    for (const { name, times, to, shape } of steps) {
      say(`Growth of ${sort}: ${name}`);
      await loadOrganisations(database.address, { from: loaded + 1, to, shape });
      loaded = to;
      found.push({ name, times, ...(await measureThere(keep, database, times, options)) });
    }
    return found;
  });

const words = (number) => number.toLocaleString('en-GB');

/** What is measured: plans of 1, 10 and 100 times the actions, and more and more organisations, and five years of updates and figures. */
export function growthSteps(options) {
  const few = Math.min(options.organisations, 20);
  const actions = [1, 10, 100].map((times) => ({ name: words(SHAPE.actions * times), times, to: times === 100 ? Math.min(few, 5) : few, shape: { ...SHAPE, actions: SHAPE.actions * times } }));
  const organisations = [500, 1000, 2000].map((to) => ({ name: words(to), to, shape: SHAPE }));
  const years = { ...SHAPE, updates: 60, figures: 60 };
  const history = [{ name: `${SHAPE.updates} updates an action, ${SHAPE.figures} figures a measure`, to: few, shape: SHAPE }, { name: '60 and 60, five years', to: few, shape: years }];
  return { actions, organisations, history };
}

/** @returns for each sort of growth its steps, with what R1 and R2 took */
export async function measureGrowth(options, say) {
  const [few, found] = [{ ...options, rounds: Math.min(options.rounds, 3) }, {}];
  for (const [sort, steps] of Object.entries(growthSteps(options))) {
    const databases = sort === 'organisations' ? [steps] : steps.map((step) => [step]);
    found[sort] = [];
    for (const each of databases) found[sort].push(...(await measureOn(sort, each, few, say)));
  }
  return found;
}
