import { tx } from '@waymark/platform/server';

/** A plan, or a part of it that words can be written about. */
export interface PlanPart {
  readonly kind: 'plan' | 'objective' | 'outcome';
  readonly id: string;
  /** Label computed from its place; null for the plan. */
  readonly reference: string | null;
  readonly title: string;
  readonly isWithdrawn: boolean;
}

/** The labels are counted once: joined as they are, each part would have them counted for itself. */
const PARTS = `
  with objective_place as materialized (select id, number from plans.objective_reference where organisation_id = $1),
       outcome_place as materialized (select id, objective_number, number from plans.outcome_reference where organisation_id = $1)
  select part.kind, part.id, part.reference, part.title, part."isWithdrawn" from (
    select 'plan' as kind, plan.id, null as reference, plan.title, false as "isWithdrawn", 0 as objective, 0 as outcome
    from plans.plan where plan.organisation_id = $1 and plan.id = $2
    union all
    select 'objective', held.id, place.number::text, held.theme, held.withdrawn_at is not null, place.number, 0
    from plans.objective held
    join objective_place place on place.id = held.id
    where held.organisation_id = $1 and held.plan_id = $2
    union all
    select 'outcome', held.id, place.objective_number || '.' || place.number, held.statement, held.withdrawn_at is not null, place.objective_number, place.number
    from plans.outcome held
    join outcome_place place on place.id = held.id
    where held.organisation_id = $1 and held.plan_id = $2
  ) part
  order by part.objective, part.outcome`;

/** A plan with its objectives and outcomes, in order, in one statement: each objective before its outcomes. */
export const listPlanParts = (planId: string): Promise<PlanPart[]> => tx().query<PlanPart>(PARTS, [tx().organisationId, planId]);
