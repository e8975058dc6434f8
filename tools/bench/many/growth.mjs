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
/** Whole plans of thousands of actions take long on their own. */
const LEAST = 100;

/** One database of a shape: what a request of each sort takes. */
async function measureShape({ to, shape }, { rounds, seconds, 'warm-up': least }) {
  return withStarted(async (keep) => {
    const database = keep(await startDatabase());
    await loadOrganisations(database.address, { to, shape });
    const api = keep(toApi(await startApi(database, { isPatient: true })));
    const generator = keep(await startGenerator());
    const targets = await listTargets(database.address);
    const found = {};
    for (const key of ['r1', 'r2']) {
      const field = { generator, connections: AT_ONCE, databasePid: database.pid };
      const each = await runRounds(field, [api], key, async () => targets.map((target) => api.request(key, { ...target, isWhole: true })), { rounds, seconds, least: Math.min(least, LEAST) });
      const { node, postgres, bytes } = summariseRounds(each.get('api'));
      found[key] = { node, postgres, bytes };
    }
    return found;
  });
}

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
  const found = {};
  for (const [sort, steps] of Object.entries(growthSteps(options))) {
    found[sort] = [];
    for (const step of steps) {
      say(`Growth of ${sort}: ${step.name}`);
      found[sort].push({ name: step.name, times: step.times, ...(await measureShape(step, { ...options, rounds: Math.min(options.rounds, 3) })) });
    }
  }
  return found;
}
