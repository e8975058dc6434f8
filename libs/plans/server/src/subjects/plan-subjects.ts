import { toSlug } from '@waymark/plans/domain';
import { isUuid, tx } from '@waymark/platform/server';
import { registerSubject, type Subject } from './subject-sources';

type Row = Omit<Subject, 'path'> & { readonly actionId: string | null; readonly actionTitle: string | null };

const PLAN = `
  select 'plan' as kind, plan.id, null as reference, plan.title, plan.id as "planId", plan.state as "planState", null::uuid as "ownerId", false as "isWithdrawn",
         null::uuid as "actionId", null as "actionTitle"
  from plans.plan where plan.organisation_id = $1 and plan.id = any($2)`;

const OBJECTIVE = `
  select 'objective' as kind, part.id, reference.number::text as reference, part.theme as title, plan.id as "planId", plan.state as "planState", null::uuid as "ownerId",
         part.withdrawn_at is not null as "isWithdrawn", null::uuid as "actionId", null as "actionTitle"
  from plans.objective part
  join plans.plan on plan.organisation_id = part.organisation_id and plan.id = part.plan_id
  left join plans.objective_reference reference on reference.organisation_id = part.organisation_id and reference.id = part.id
  where part.organisation_id = $1 and part.id = any($2) and part.keeps_place`;

const OUTCOME = `
  select 'outcome' as kind, part.id, reference.objective_number || '.' || reference.number as reference, part.statement as title, plan.id as "planId", plan.state as "planState",
         null::uuid as "ownerId", part.withdrawn_at is not null as "isWithdrawn", null::uuid as "actionId", null as "actionTitle"
  from plans.outcome part
  join plans.plan on plan.organisation_id = part.organisation_id and plan.id = part.plan_id
  left join plans.outcome_reference reference on reference.organisation_id = part.organisation_id and reference.id = part.id
  where part.organisation_id = $1 and part.id = any($2) and part.keeps_place`;

const ACTION = `
  select 'action' as kind, part.id, reference.objective_number || '.' || reference.outcome_number || '.' || reference.number as reference, part.title, plan.id as "planId",
         plan.state as "planState", part.owner_id as "ownerId", part.withdrawn_at is not null as "isWithdrawn", part.id as "actionId", part.title as "actionTitle"
  from plans.action part
  join plans.plan on plan.organisation_id = part.organisation_id and plan.id = part.plan_id
  left join plans.action_reference reference on reference.organisation_id = part.organisation_id and reference.id = part.id
  where part.organisation_id = $1 and part.id = any($2) and part.keeps_place`;

const STATUS_UPDATE = `
  select 'status_update' as kind, entry.id, reference.objective_number || '.' || reference.outcome_number || '.' || reference.number as reference, action.title, plan.id as "planId",
         plan.state as "planState", entry.recorded_by as "ownerId", action.withdrawn_at is not null as "isWithdrawn", action.id as "actionId", action.title as "actionTitle"
  from plans.status_update entry
  join plans.action on action.organisation_id = entry.organisation_id and action.id = entry.action_id
  join plans.plan on plan.organisation_id = action.organisation_id and plan.id = action.plan_id
  left join plans.action_reference reference on reference.organisation_id = action.organisation_id and reference.id = action.id
  where entry.organisation_id = $1 and entry.id = any($2)`;

function pathOf({ kind, id, reference, actionId, actionTitle }: Row): string {
  if (actionId) return `/actions/${actionId}/${toSlug(actionTitle!)}${kind === 'status_update' ? `#update-${id}` : ''}`;
  return reference ? `/plan/${reference}` : '/plan';
}

const sourceOf = (sql: string) => async (ids: readonly string[]): Promise<Subject[]> => {
  const rows = await tx().query<Row>(sql, [tx().organisationId, ids.filter(isUuid)]);
  return rows.map((row) => {
    const { actionId: _action, actionTitle: _title, ...facts } = row;
    return { ...facts, path: pathOf(row) };
  });
};

/** Everything of a plan that people can speak about. */
export function registerPlanSubjects(): void {
  for (const [kind, sql] of Object.entries({ plan: PLAN, objective: OBJECTIVE, outcome: OUTCOME, action: ACTION, status_update: STATUS_UPDATE })) registerSubject(kind, sourceOf(sql));
}
