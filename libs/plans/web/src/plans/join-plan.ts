import type { PlanQuery } from './plan.generated';

type Objective = NonNullable<PlanQuery['plan']>['objectives'][number];
type Outcome = Objective['outcomes'][number];
interface Named {
  readonly id: string;
}

/** Each once, in the order in which they came. What came twice is put together of both. */
function joinLists<One extends Named>(lists: readonly (readonly One[])[], join: (before: One, after: One) => One): One[] {
  const all = new Map<string, One>();
  for (const one of lists.flat()) {
    const before = all.get(one.id);
    all.set(one.id, before === undefined ? one : join(before, one));
  }
  return [...all.values()];
}

const newer = <One>(_: One, after: One): One => after;
const joinOutcomes = (before: Outcome, after: Outcome): Outcome => ({ ...after, actions: joinLists([before.actions, after.actions], newer) });
const joinObjectives = (before: Objective, after: Objective): Objective => ({ ...after, outcomes: joinLists([before.outcomes, after.outcomes], joinOutcomes) });

/** One plan of its parts: an objective or an outcome that is too long for one stands once, with what each part brought of it. */
export function joinPlan(parts: readonly PlanQuery[]): PlanQuery {
  const first = parts[0]!;
  if (first.plan === null || parts.length === 1) return first;
  const nextPart = parts.at(-1)!.plan?.nextPart ?? null;
  return { plan: { ...first.plan, nextPart, objectives: joinLists(parts.map(({ plan }) => plan?.objectives ?? []), joinObjectives) } };
}
