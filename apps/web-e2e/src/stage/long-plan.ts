import { loadOrganisations, SHAPE } from '../../../../tools/bench/many/load.mjs';
import { startWholeProgram, type WholeProgram } from '../../../../tools/whole-program.mjs';
import type { Stage, Visitor } from './browser';
import { openPage } from './pages';

export const ACTIONS = 1000;

/** The program with one organisation, `org-1`, whose plan has 4 objectives, 19 outcomes, 1,000 actions and 100 measures. */
export async function startWithLongPlan(): Promise<WholeProgram> {
  const program = await startWholeProgram({ demo: false, worker: false });
  const database = new URL(program.adminUrl);
  database.pathname = '/waymark';
  await loadOrganisations(database.href, { to: 1, shape: { ...SHAPE, actions: ACTIONS, measures: 100, people: 60 } });
  return program;
}

/** A contributor of that organisation, who owns nothing in particular and may change every status. */
export async function visitLongPlan(stage: Stage, { url }: WholeProgram): Promise<Visitor> {
  const visitor = await stage.visitor({ baseURL: url });
  await visitor.context.addCookies([{ name: 'waymark-session', value: 'bench-1-1', url }]);
  return visitor;
}

/** The rows of actions, those of folded outcomes too. */
export const rows = ({ page }: Visitor) => page.locator('main li[id^="action-"]');

/** Opens the plan and waits until all of it is in the page. */
export async function openLongPlan(visitor: Visitor): Promise<void> {
  await openPage(visitor, '/org-1/plan');
  await rows(visitor).nth(ACTIONS - 1).waitFor({ state: 'attached' });
}
