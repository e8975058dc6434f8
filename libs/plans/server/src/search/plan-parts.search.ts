import { type PlanReference, toReference, toSlug } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';
import type { SearchHit } from './search.model';
import type { RankedHit, SearchSource, SearchWords } from './search-sources';

interface Row extends Omit<SearchHit, 'actionSlug'> {
  readonly rank: number;
}

/** Plans, and what still stands in them; withdrawn actions are found too, and say so. */
const PARTS = `
  select 'action' as kind, action.id, reference.objective_number || '.' || reference.outcome_number || '.' || reference.number as reference,
         action.title, owner.name as detail, action.status, concat_ws(' ', action.title, action.detail, action.original_reference, owner.name) as words
  from plans.action
  left join plans.action_reference reference on reference.organisation_id = action.organisation_id and reference.id = action.id
  left join organisations.person owner on owner.organisation_id = action.organisation_id and owner.id = action.owner_id
  where action.organisation_id = $1 and action.keeps_place
  union all
  select 'outcome', outcome.id, reference.objective_number || '.' || reference.number, outcome.statement, objective.theme, null,
         concat_ws(' ', outcome.statement, outcome.original_reference)
  from plans.outcome
  join plans.objective on objective.organisation_id = outcome.organisation_id and objective.id = outcome.objective_id
  left join plans.outcome_reference reference on reference.organisation_id = outcome.organisation_id and reference.id = outcome.id
  where outcome.organisation_id = $1 and outcome.keeps_place and outcome.withdrawn_at is null
  union all
  select 'objective', objective.id, reference.number::text, objective.theme, objective.statement, null,
         concat_ws(' ', objective.theme, objective.statement, objective.original_reference)
  from plans.objective
  left join plans.objective_reference reference on reference.organisation_id = objective.organisation_id and reference.id = objective.id
  where objective.organisation_id = $1 and objective.keeps_place and objective.withdrawn_at is null
  union all
  select 'plan', plan.id, null, plan.title, team.name, null, concat_ws(' ', plan.title, plan.summary, team.name)
  from plans.plan
  left join organisations.team on team.organisation_id = plan.organisation_id and team.id = plan.team_id
  where plan.organisation_id = $1`;

const BY_WORDS = `
  select kind, id, reference, title, detail, status,
         case when title ilike $3 then 1 when title ilike $4 then 2 when title ilike all($2) then 3 else 4 end as rank
  from (${PARTS}) part
  where words ilike all($2)
  order by rank, status is not distinct from 'withdrawn', length(title), title, id
  limit $5`;

const BY_PLACE = {
  objective: `
    select objective.id, theme as title, statement as detail, null as status
    from plans.objective_reference reference
    join plans.objective on objective.organisation_id = reference.organisation_id and objective.id = reference.id
    where reference.organisation_id = $1 and reference.plan_id = $2 and reference.number = $3`,
  outcome: `
    select outcome.id, outcome.statement as title, objective.theme as detail, null as status
    from plans.outcome_reference reference
    join plans.outcome on outcome.organisation_id = reference.organisation_id and outcome.id = reference.id
    join plans.objective on objective.organisation_id = reference.organisation_id and objective.id = reference.objective_id
    where reference.organisation_id = $1 and reference.plan_id = $2 and reference.objective_number = $3 and reference.number = $4`,
  action: `
    select action.id, action.title, owner.name as detail, action.status
    from plans.action_reference reference
    join plans.action on action.organisation_id = reference.organisation_id and action.id = reference.id
    left join organisations.person owner on owner.organisation_id = action.organisation_id and owner.id = action.owner_id
    where reference.organisation_id = $1 and reference.plan_id = $2
      and reference.objective_number = $3 and reference.outcome_number = $4 and reference.number = $5`,
} as const;

type Placed = Pick<SearchHit, 'id' | 'title' | 'detail' | 'status'>;

const slugOf = (kind: SearchHit['kind'], title: string): string | null => (kind === 'action' ? toSlug(title) : null);

async function findByReference(planId: string, { kind, places }: PlanReference): Promise<SearchHit | null> {
  if (kind === 'measure') return null;
  const [found] = await tx().query<Placed>(BY_PLACE[kind], [tx().organisationId, planId, ...places]);
  return found ? { ...found, kind, reference: toReference(...places), actionSlug: slugOf(kind, found.title) } : null;
}

async function findByWords({ all, beginning, phrase, first }: SearchWords): Promise<RankedHit[]> {
  const rows = await tx().query<Row>(BY_WORDS, [tx().organisationId, all, beginning, phrase, first]);
  return rows.map(({ rank, ...row }) => ({ rank, hit: { ...row, actionSlug: slugOf(row.kind, row.title) } }));
}

/** Objectives, outcomes, actions and plans. */
export const planParts: SearchSource = { findByWords, findByReference };
