import { useQueryOf } from '@waymark/platform/web';
import { FindByReferenceDocument } from './plan-reference.generated';
import {
  PlanDocument,
  type ActionOnPlanFragment,
  type MeasureOnPlanFragment,
  type PersonOnPlanFragment,
  type PlanQuery,
} from './plan.generated';

export type Plan = NonNullable<PlanQuery['plan']>;
export type Objective = Plan['objectives'][number];
export type Outcome = Objective['outcomes'][number];
export type PlanAction = ActionOnPlanFragment;
export type Measure = MeasureOnPlanFragment;
export type PlanPerson = PersonOnPlanFragment;

/** The whole of one plan; without an id, the organisation's current one (null when there is none). */
export const usePlan = (id?: string) => useQueryOf(PlanDocument, { id });

/** What holds a reference in the organisation's plan now. */
export const useReference = (reference: string) => useQueryOf(FindByReferenceDocument, { reference });
