import { assemblePlan, type PlanTree } from '@waymark/plans/domain';
import { loader } from '@waymark/platform/server';
import { loadActionLink } from '../actions/action-links.queries';
import type { Action } from '../actions/action.model';
import { listStoredActions, placeActions, toActionLink } from './plan-actions.queries';
import { loadPlanStructure, type ObjectiveFacts, type OutcomeFacts } from './plan-structure.queries';

export type LoadedTree = PlanTree<ObjectiveFacts, OutcomeFacts, Action>;

/** Plans put together, in three statements however many plans and actions there are. */
async function readTrees(planIds: readonly string[], today: string): Promise<LoadedTree[]> {
  const [structures, stored] = await Promise.all([Promise.all(planIds.map((id) => loadPlanStructure().load(id))), listStoredActions(planIds)]);
  return planIds.map((id, at) => {
    const { objectives, outcomes, links } = structures[at]!;
    const placed = placeActions(stored.get(id)!, links, today);
    // What takes the place of a withdrawn action is in the same plan: it need not be asked for again.
    for (const action of placed) loadActionLink().prime(action.id, toActionLink(action));
    return assemblePlan(objectives, outcomes, placed);
  });
}

/** The day belongs to the key: all readers of one request have the same. */
const trees = loader<string, LoadedTree>((keys) => {
  const [today] = keys[0]!.split(' ');
  return readTrees(keys.map((key) => key.split(' ')[1]!), today!);
});

/** Everything beneath a plan, put together once in a request. */
export const loadPlanTree = (planId: string, today: string): Promise<LoadedTree> => trees().load([today, planId].join(' '));
