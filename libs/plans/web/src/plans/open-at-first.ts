import type { Objective, Plan } from './use-plan';

/** A plan this small is shown whole. */
const smallPlan = 12;
/** Actions of an objective that are shown before the rest of its outcomes are folded. */
const firstActions = 10;

/** The parts that are open before anybody has folded anything: the beginning of the plan, about a screen of it. */
export function partsOpenAtFirst(plan: Plan): ReadonlySet<string> {
  const open = new Set<string>();
  const isSmall = plan.actionCount <= smallPlan;
  plan.objectives.forEach((objective, at) => {
    if (isSmall || at === 0) open.add(objective.id);
    for (const id of outcomesOpenAtFirst(objective, isSmall)) open.add(id);
  });
  return open;
}

function outcomesOpenAtFirst({ outcomes }: Objective, isSmall: boolean): string[] {
  let before = 0;
  return outcomes.flatMap(({ id, actions }) => {
    const isOpen = isSmall || before < firstActions;
    before += actions.length;
    return isOpen ? [id] : [];
  });
}
