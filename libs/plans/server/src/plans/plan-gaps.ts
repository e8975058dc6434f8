import { actionsOf, isLive, isOpen } from '@waymark/plans/domain';
import { loadHasMeasure } from '../actions/outcome-measures';
import type { PlanGaps } from './plan.model';
import type { LoadedTree } from './plan-tree.queries';

/** What a plan lacks. Nothing of it is an error: a plan may be brought in without owners and dates, and is completed in use. */
export async function findGaps(planId: string, tree: LoadedTree): Promise<PlanGaps> {
  const actions = actionsOf(tree).filter((action) => isOpen(action.status));
  const all = tree.objectives.flatMap((objective) => objective.outcomes);
  const outcomes = all.filter((outcome) => !outcome.withdrawnAt);
  const flagged = (flag: (typeof actions)[number]['scheduleFlags'][number]) => actions.filter((action) => action.scheduleFlags.includes(flag)).length;
  // Asked of all at once, withdrawn ones too, so that whoever keeps measures reads them once for the whole page.
  const hasMeasure = new Map((await loadHasMeasure().loadMany(all.map(({ id }) => id))).map((answer, index) => [all[index]!.id, answer]));
  return {
    planId,
    withoutOwner: flagged('no_owner'),
    withoutDueDate: flagged('no_due_date'),
    withoutStartDate: actions.filter((action) => !action.startOn).length,
    reviewDateNeeded: flagged('review_date_needed'),
    outcomesWithoutMeasure: outcomes.filter(({ id }) => hasMeasure.get(id) === false).length,
    outcomesWithoutAction: outcomes.filter((outcome) => !outcome.actions.some(isLive)).length,
  };
}
