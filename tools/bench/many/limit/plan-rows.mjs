// The flat rows of a plan's page, under row-level security: a statement for each sort of thing, by organisation and plan.
export const statement = (name, text) => (values) => ({ name, text, values });

export const plans = statement('plans', `
  select plan.id, plan.title, plan.summary, plan.state, plan.starts_on, plan.ends_on, plan.version, plan.approved_by, plan.approved_on, plan.closed_on, plan.close_reason,
         plan.parent_id, plan.team_id, team.name as team_name
  from plans.plan
  left join organisations.team on team.organisation_id = plan.organisation_id and team.id = plan.team_id
  where plan.organisation_id = $1
  order by plan.parent_id is not null, array_position(array['active', 'draft', 'closed'], plan.state), coalesce(plan.closed_on, plan.approved_on) desc nulls last, plan.opened_at desc, plan.id`);

export const structure = statement('structure', `
  select id, null::uuid as objective_id, theme, statement, version, withdrawn_at::text, withdrawn_reason, position
  from plans.objective where organisation_id = $1 and plan_id = $2 and keeps_place
  union all
  select id, objective_id, null, statement, version, withdrawn_at::text, withdrawn_reason, position
  from plans.outcome where organisation_id = $1 and plan_id = $2 and keeps_place
  order by position, id`);

const actions = statement('actions', `
  select id, version, title, detail, original_reference, owner_id, start_on, due_on, times_slipped, ongoing, review_on, status, status_since, forecast_on, last_update_at,
         supports_id, claimed_by, claimed_at, claimed_on, confirmed_by, confirmed_at, withdrawn_at, withdrawn_reason, successor_id,
         (last_update_at at time zone 'Europe/London')::date as last_updated_on, (added_at at time zone 'Europe/London')::date as added_on
  from plans.action where organisation_id = $1 and plan_id = $2 and keeps_place`);

export const serving = statement('serving', `
  select served.action_id, served.outcome_id, served.is_home, served.position
  from plans.action_outcome served
  join plans.action on action.organisation_id = served.organisation_id and action.id = served.action_id
  where served.organisation_id = $1 and action.plan_id = $2
  order by served.is_home desc, served.position, served.action_id`);

export const people = statement('people', `select id, name, title, left_on from organisations.person where organisation_id = $1`);

const helping = statement('helping', `
  select helps.action_id, helps.person_id from plans.action_contributor helps
  join plans.action on action.organisation_id = helps.organisation_id and action.id = helps.action_id
  where helps.organisation_id = $1 and action.plan_id = $2`);

export const settings = statement('settings', `select stale_after_days from organisations.organisation where organisation_id = $1`);

/** A measure with its starting value and the target that counts. */
const measures = statement('measures', `
  select measure.id, measure.version, measure.outcome_id, measure.statement, measure.kind, measure.baseline_text, measure.target_text, measure.unit, measure.unit_label,
         measure.decimals, measure.better, measure.frequency, measure.grace_days, measure.first_period_on, measure.screens_outliers, measure.fixed_after, measure.headline_position,
         measure.withdrawn_at::text, measure.withdrawn_reason, measure.owner_id
  from measures.measure where organisation_id = $1 and plan_id = $2 and keeps_place
  order by position, id`);

export const records = statement('records', `
  select 'start' as record, measure_id, from_on::text, to_on::text, null::text as value, null::boolean as is_waypoint, null as kind, null as words, null::date as day, set_at as at, id
  from measures.starting_value where organisation_id = $1
  union all
  select 'target', measure_id, null, due_on::text, value::text, is_waypoint, comparator_measure_id::text, words, due_on, null, id
  from measures.target where organisation_id = $1 and withdrawn_at is null
  union all
  select 'mark', measure_id, null, marked_on::text, null, null, kind, words, marked_on, added_at, id
  from measures.chart_mark where organisation_id = $1 and withdrawn_at is null
  order by day, at, id`);

/** One row for a measure: hundreds of small rows take longer to send and to take apart than to find. */
export const figures = statement('figures', `
  select measure.id, packed.*
  from measures.measure
  cross join lateral (
    select string_agg(from_on::text, ',') as from_ons, string_agg(to_on::text, ',') as to_ons, string_agg(state, ',') as states, string_agg(coalesce(value::text, ''), ',') as values,
           string_agg(coalesce(numerator::text, ''), ',') as numerators, string_agg(coalesce(denominator::text, ''), ',') as denominators
    from (
      select distinct on (to_on) from_on, to_on, state, value, numerator, denominator
      from measures.figure_release
      where organisation_id = $1 and measure_id = measure.id and audience in ('everyone', 'internal')
      order by to_on, release desc
    ) as newest
    where state <> 'taken_back'
  ) as packed
  where measure.organisation_id = $1 and measure.plan_id = $2 and measure.keeps_place`);

/** What a plan's page is made of. */
export const planRows = (organisationId, planId) => {
  const both = [organisationId, planId];
  const one = [organisationId];
  return [plans(one), structure(both), actions(both), serving(both), people(one), helping(both), settings(one), measures(both), records(one), figures(both)];
};

const currentPlans = new Map();
/** The current plan of an organisation as it was last seen; what is read of it is checked against the plans that came with it. */
export const findKnownPlan = (organisationId) => currentPlans.get(organisationId) ?? organisationId;
export const notePlan = (organisationId, planId) => void currentPlans.set(organisationId, planId);
