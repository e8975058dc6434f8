import { usePartsOf, useQueryOf } from '@waymark/platform/web';
import { actionsAtMost, firstOfPlan } from './first-of-plan';
import { joinPlan } from './join-plan';
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

/** What the plan page asks after these parts of a plan; null when they are all of it. */
function restOfPlan(id: string | undefined, parts: readonly PlanQuery[]): PlanQueryVariables | null {
  const after = parts.at(-1)?.plan?.nextPart ?? null;
  return after === null ? null : { id, after, actionsAtMost };
}

/** One plan; without an id, the organisation's current one (null when there is none). A long one comes part by part. */
export const usePlan = (id?: string) =>
  usePartsOf(PlanDocument, { first: firstOfPlan(id), next: (parts) => restOfPlan(id, parts), join: joinPlan });

/** What stands above the parts of a plan: its title, its days, what may be done with it. */
export const usePlanFacts = (id?: string) => useQueryOf(PlanDocument, firstOfPlan(id));

/** Whether a part of the plan is still on its way. */
export const isPartial = ({ nextPart }: Plan): boolean => nextPart !== null;

/** What holds a reference in the organisation's plan now. */
export const useReference = (reference: string) => useQueryOf(FindByReferenceDocument, { reference });
