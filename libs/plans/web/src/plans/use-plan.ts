import { usePartsOf, useQueryOf } from '@waymark/platform/web';
import { actionsAtMost, firstOfPlan } from './first-of-plan';
import { FindByReferenceDocument } from './plan-reference.generated';
import {
  PlanDocument,
  type ActionOnPlanFragment,
  type MeasureOnPlanFragment,
  type PersonOnPlanFragment,
  type PlanQuery,
  type PlanQueryVariables,
} from './plan.generated';

export type Plan = NonNullable<PlanQuery['plan']>;
export type Objective = Plan['objectives'][number];
export type Outcome = Objective['outcomes'][number];
export type PlanAction = ActionOnPlanFragment;
export type Measure = MeasureOnPlanFragment;
export type PlanPerson = PersonOnPlanFragment;

/** What the plan page asks after these parts of a plan, each whole objectives; null when they are all of it. */
function restOfPlan(id: string | undefined, parts: readonly PlanQuery[]): PlanQueryVariables | null {
  const last = parts.at(-1)?.plan;
  const after = last?.objectives.at(-1)?.id;
  const shown = parts.reduce((sum, { plan }) => sum + (plan?.objectives.length ?? 0), 0);
  return !last || after === undefined || shown >= last.objectiveCount ? null : { id, after, actionsAtMost };
}

/** One plan of its parts. An objective that has moved while they were read stands once. */
export function joinPlan(parts: readonly PlanQuery[]): PlanQuery {
  const first = parts[0]!;
  if (first.plan === null || parts.length === 1) return first;
  const objectives = new Map(parts.flatMap(({ plan }) => plan?.objectives ?? []).map((objective) => [objective.id, objective]));
  return { plan: { ...first.plan, objectives: [...objectives.values()] } };
}

/** One plan; without an id, the organisation's current one (null when there is none). A long one comes objective by objective. */
export const usePlan = (id?: string) =>
  usePartsOf(PlanDocument, { first: firstOfPlan(id), next: (parts) => restOfPlan(id, parts), join: joinPlan });

/** What stands above the parts of a plan: its title, its days, what may be done with it. */
export const usePlanFacts = (id?: string) => useQueryOf(PlanDocument, firstOfPlan(id));

/** Whether a part of the plan is still on its way. */
export const isPartial = ({ objectives, objectiveCount }: Plan): boolean => objectives.length < objectiveCount;

/** What holds a reference in the organisation's plan now. */
export const useReference = (reference: string) => useQueryOf(FindByReferenceDocument, { reference });
