import { actionsOf, isLive, isOpen } from '@waymark/plans/domain';
import { loadHasMeasure } from '../actions/outcome-measures';
import type { PlanGaps } from './plan.model';
import type { LoadedTree } from './plan-tree.queries';

/** What a plan lacks. Nothing of it is an error: a plan may be brought in without owners and dates, and is completed in use. */
export async function findGaps(planId: string, tree: LoadedTree): Promise<PlanGaps> {
  const actions = actionsOf(tree).filter((action) => isOpen(action.status));
  const outcomes = tree.objectives.flatMap((objective) => objective.outcomes).filter((outcome) => !outcome.withdrawnAt);
  const flagged = (flag: (typeof actions)[number]['scheduleFlags'][number]) => actions.filter((action) => action.scheduleFlags.includes(flag)).length;
  const measured = await loadHasMeasure().loadMany(outcomes.map(({ id }) => id));
  return {
    planId,
    withoutOwner: flagged('no_owner'),
    withoutDueDate: flagged('no_due_date'),
    withoutStartDate: actions.filter((action) => !action.startOn).length,
    reviewDateNeeded: flagged('review_date_needed'),
    outcomesWithoutMeasure: measured.filter((hasMeasure) => hasMeasure === false).length,
    outcomesWithoutAction: outcomes.filter((outcome) => !outcome.actions.some(isLive)).length,
  };
}
