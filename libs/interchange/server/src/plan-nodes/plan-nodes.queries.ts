import type { PlanNode } from '@waymark/interchange/domain';
import { groupBy, toMeasureReference, toReference } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';

/** Where an action stands beside its home, and who helps: one row each. */
interface Link {
  readonly id: string;
  readonly value: string;
}

interface StructureRow {
  readonly id: string;
  readonly objectiveId: string | null;
  readonly theme: string | null;
  readonly text: string;
  readonly originalReference: string | null;
  readonly objective: number;
  readonly outcome: number | null;
}

interface ActionRow extends Omit<PlanNode, 'kind' | 'parentIds' | 'reference' | 'contributors'> {
  readonly ongoing: boolean;
  readonly objective: number;
  readonly outcome: number;
  readonly number: number;
}

interface MeasureRow extends Omit<PlanNode, 'kind' | 'parentIds' | 'reference'> {
  readonly outcomeId: string;
  readonly objective: number;
  readonly number: number;
}

/** What is withdrawn is no longer what the plan says; only actions say it of themselves, as a status. */
const STRUCTURE = `
  select objective.id, null::uuid as "objectiveId", objective.theme, coalesce(objective.statement, objective.theme) as text,
         objective.original_reference as "originalReference", reference.number as objective, null::integer as outcome
  from plans.objective
  join plans.objective_reference reference on reference.organisation_id = objective.organisation_id and reference.id = objective.id
  where objective.organisation_id = $1 and objective.plan_id = $2 and objective.withdrawn_at is null
  union all
  select outcome.id, outcome.objective_id, null, outcome.statement, outcome.original_reference, reference.objective_number, reference.number
  from plans.outcome
  join plans.objective on objective.organisation_id = outcome.organisation_id and objective.id = outcome.objective_id and objective.withdrawn_at is null
  join plans.outcome_reference reference on reference.organisation_id = outcome.organisation_id and reference.id = outcome.id
  where outcome.organisation_id = $1 and outcome.plan_id = $2 and outcome.withdrawn_at is null
  order by objective, outcome nulls first`;

const ACTIONS = `
  select action.id, action.title as text, action.detail as note, action.original_reference as "originalReference", owner.name as owner, team.name as team,
         action.start_on::text as "startOn", action.due_on::text as "dueOn", action.ongoing, action.status, action.forecast_on::text as "forecastOn",
         reference.objective_number as objective, reference.outcome_number as outcome, reference.number
  from plans.action
  join plans.action_reference reference on reference.organisation_id = action.organisation_id and reference.id = action.id
  left join organisations.person owner on owner.organisation_id = action.organisation_id and owner.id = action.owner_id
  left join organisations.team on team.organisation_id = action.organisation_id and team.id = action.team_id
  where action.organisation_id = $1 and action.plan_id = $2
  order by reference.objective_number, reference.outcome_number, reference.number`;

const SERVED = `
  select served.action_id as id, served.outcome_id as value
  from plans.action_outcome served
  join plans.action on action.organisation_id = served.organisation_id and action.id = served.action_id
  join plans.outcome on outcome.organisation_id = served.organisation_id and outcome.id = served.outcome_id and outcome.withdrawn_at is null
  where served.organisation_id = $1 and action.plan_id = $2
  order by served.is_home desc, served.position, served.id`;

const CONTRIBUTORS = `
  select helper.action_id as id, person.name as value
  from plans.action_contributor helper
  join plans.action on action.organisation_id = helper.organisation_id and action.id = helper.action_id
  join organisations.person on person.organisation_id = helper.organisation_id and person.id = helper.person_id
  where helper.organisation_id = $1 and action.plan_id = $2
  order by lower(person.name), person.id`;

const MEASURES = `
  select measure.id, measure.outcome_id as "outcomeId", measure.statement as text, measure.original_reference as "originalReference", owner.name as owner,
         measure.baseline_text as baseline, measure.target_text as target, reference.objective_number as objective, reference.number
  from measures.measure
  join measures.measure_reference reference on reference.organisation_id = measure.organisation_id and reference.id = measure.id
  left join organisations.person owner on owner.organisation_id = measure.organisation_id and owner.id = measure.owner_id
  where measure.organisation_id = $1 and measure.plan_id = $2 and measure.withdrawn_at is null
  order by reference.objective_number, reference.number`;

/** A plan as lines of text with their ids, in its order: what an export is written from and a file is compared with. */
export async function listPlanNodes(planId: string): Promise<(PlanNode & { readonly ongoing?: boolean })[]> {
  const ask = <Row>(statement: string) => tx().query<Row>(statement, [tx().organisationId, planId]);
  const structure = await ask<StructureRow>(STRUCTURE);
  const actions = await ask<ActionRow>(ACTIONS);
  const served = groupBy(await ask<Link>(SERVED), ({ id }) => id);
  const contributors = groupBy(await ask<Link>(CONTRIBUTORS), ({ id }) => id);
  const measures = await ask<MeasureRow>(MEASURES);
  const standing = new Set(structure.map(({ id }) => id));
  const nodes: (PlanNode & { readonly ongoing?: boolean })[] = structure.map(({ objectiveId, objective, outcome, theme, ...row }) =>
    objectiveId ? { ...row, kind: 'outcome', parentIds: [objectiveId], reference: toReference(objective, outcome!) } : { ...row, kind: 'objective', parentIds: [], theme, reference: toReference(objective) },
  );
  for (const { objective, outcome, number, ...row } of actions) {
    const parentIds = (served.get(row.id) ?? []).map(({ value }) => value);
    if (!parentIds[0] || !standing.has(parentIds[0])) continue;
    nodes.push({ ...row, kind: 'action', parentIds, reference: toReference(objective, outcome, number), contributors: (contributors.get(row.id) ?? []).map(({ value }) => value) });
  }
  for (const { outcomeId, objective, number, ...row } of measures) {
    if (standing.has(outcomeId)) nodes.push({ ...row, kind: 'measure', parentIds: [outcomeId], reference: toMeasureReference(objective, number) });
  }
  return nodes;
}
