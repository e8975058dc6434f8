import type { PlanQuery } from '../plans/plan.generated';
import type { PlanAction } from '../plans/use-plan';

/**
 * The answer with one action changed wherever it is printed. Everything else stays the same object, so that only the rows of
 * that action are drawn again.
 */
export function changeActionInPlan(answer: PlanQuery, id: string, change: (action: PlanAction) => PlanAction): PlanQuery {
  const { plan } = answer;
  if (plan === null) return answer;
  const objectives = mapKeeping(plan.objectives, (objective) => {
    const outcomes = mapKeeping(objective.outcomes, (outcome) => {
      const actions = mapKeeping(outcome.actions, (action) => (action.id === id ? change(action) : action));
      return actions === outcome.actions ? outcome : { ...outcome, actions };
    });
    return outcomes === objective.outcomes ? objective : { ...objective, outcomes };
  });
  return objectives === plan.objectives ? answer : { ...answer, plan: { ...plan, objectives } };
}

function mapKeeping<Item>(items: Item[], change: (item: Item) => Item): Item[] {
  const changed = items.map(change);
  return changed.some((item, at) => item !== items[at]) ? changed : items;
}
