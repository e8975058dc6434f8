import { actionsOf, isLive, isOpen } from '@waymark/plans/domain';
import { loadHasMeasure } from '../actions/outcome-measures';
import type { PlanGaps } from './plan.model';
import type { LoadedTree } from './plan-tree.queries';

/**
 * Whether each outcome of a plan has a measure, by id. Asked of all at once, withdrawn ones too, so that whoever keeps measures reads
 * them once for the whole page.
 */
export async function findMeasured({ objectives }: LoadedTree): Promise<ReadonlyMap<string, boolean | null | Error>> {
  const ids = objectives.flatMap((objective) => objective.outcomes.map(({ id }) => id));
  const answers = await loadHasMeasure().loadMany(ids);
  return new Map(ids.map((id, index) => [id, answers[index]!]));
}

/** What a plan lacks. Nothing of it is an error: a plan may be brought in without owners and dates, and is completed in use. */
export async function findGaps(planId: string, tree: LoadedTree): Promise<PlanGaps> {
  const actions = actionsOf(tree).filter((action) => isOpen(action.status));
  const outcomes = tree.objectives.flatMap((objective) => objective.outcomes.filter((outcome) => !outcome.withdrawnAt));
  const flagged = (flag: (typeof actions)[number]['scheduleFlags'][number]) => actions.filter((action) => action.scheduleFlags.includes(flag)).length;
  const hasMeasure = await findMeasured(tree);
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
