import { loadOrganisations, SHAPE } from '../../../../tools/bench/many/load.mjs';
import { startWholeProgram, type WholeProgram } from '../../../../tools/whole-program.mjs';
import { Stage, type Visitor } from './browser';
import { openPage } from './pages';

export const ACTIONS = 1000;

/** The program with one organisation, `org-1`, whose plan has 4 objectives, 19 outcomes, 1,000 actions and 100 measures. */
async function startWithLongPlan(): Promise<WholeProgram> {
  const program = await startWholeProgram({ demo: false, worker: false });
  const database = new URL(program.adminUrl);
  database.pathname = '/waymark';
  await loadOrganisations(database.href, { to: 1, shape: { ...SHAPE, actions: ACTIONS, measures: 100, people: 60 } });
  return program;
}

/**
 * For the whole of a file: a program of its own with that plan, and a contributor at it, who owns nothing in particular and may change
 * every status. No journey may leave a fault on the page.
 * @returns who visits, once the journeys have begun
 */
export function visitLongPlan(): () => Visitor {
  const stage = new Stage();
  let program: WholeProgram;
  let visitor: Visitor;
  beforeAll(async () => {
    [program] = await Promise.all([startWithLongPlan(), stage.open()]);
    visitor = await stage.visitor({ baseURL: program.url });
    await visitor.context.addCookies([{ name: 'waymark-session', value: 'bench-1-1', url: program.url }]);
  }, 120_000);
  afterAll(async () => {
    await stage.close();
    await program?.stop();
  }, 60_000);
  afterEach(() => expect(visitor.faults.splice(0)).toEqual([]));
  return () => visitor;
}

/** The rows of actions, those of folded outcomes too. */
export const rows = ({ page }: Visitor) => page.locator('main li[id^="action-"]');

/** Opens the plan and waits until all of it is in the page. */
export async function openLongPlan(visitor: Visitor): Promise<void> {
  await openPage(visitor, '/org-1/plan');
  await rows(visitor).nth(ACTIONS - 1).waitFor({ state: 'attached' });
}
