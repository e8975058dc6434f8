// The flat rows of the overview: those of the plan page without its long texts, and what has become of the plan since a day.
import { figures, people, plans, records, serving, settings, statement, structure } from './plan-rows.mjs';

const actions = statement('overview actions', `
  select id, title, owner_id, start_on, due_on, ongoing, review_on, status, status_since, forecast_on, claimed_by, claimed_on, confirmed_by,
         (last_update_at at time zone 'Europe/London')::date as last_updated_on, (added_at at time zone 'Europe/London')::date as added_on
  from plans.action where organisation_id = $1 and plan_id = $2 and keeps_place`);

const measures = statement('overview measures', `
  select id, outcome_id, kind, unit, unit_label, decimals, better, headline_position, withdrawn_at::text, owner_id
  from measures.measure where organisation_id = $1 and plan_id = $2 and keeps_place
  order by position, id`);

/** How the actions stood before the first update of a stretch that begins with a day. */
const before = statement('overview before', `
  select distinct on (action_id) action_id, previous_status
  from plans.status_update
  where organisation_id = $1 and recorded_at >= $2::date::timestamp at time zone 'Europe/London'
  order by action_id, recorded_at, id`);

const changes = statement('overview changes', `
  select count(*) as changes, count(*) filter (where slipped_days > 0) as slipped
  from plans.plan_change
  where organisation_id = $1 and plan_id = $2 and kind <> 'approved' and changed_at >= $3::date::timestamp at time zone 'Europe/London'`);

/** Who was accountable for what nobody is accountable for now. */
const formerOwners = statement('overview former', `
  select action.id, coalesce(owner.name, taken.from_text) as name, coalesce(owner.left_on, (taken.changed_at at time zone 'Europe/London')::date) as until
  from plans.action
  left join organisations.person owner on owner.organisation_id = action.organisation_id and owner.id = action.owner_id
  left join lateral (
    select from_text, changed_at from plans.plan_change
    where organisation_id = $1 and action_id = action.id and kind = 'owner_changed'
    order by changed_at desc, id desc limit 1
  ) taken on action.owner_id is null
  where action.organisation_id = $1 and action.plan_id = $2 and (action.owner_id is null or owner.left_on is not null)`);

const lastReview = statement('overview review', `
  select ((paper.facts_frozen_at at time zone 'Europe/London')::date + 1)::text as since
  from reviews.review
  join reviews.record on record.organisation_id = review.organisation_id and record.review_id = review.id and record.audience = 'public'
  join reviews.paper on paper.organisation_id = record.organisation_id and paper.id = record.paper_id
  where review.organisation_id = $1 and review.plan_id = $2 and review.kind = 'review'
  order by review.period_to desc, review.number desc limit 1`);

/** What the overview is made of. @param since the day that it looks back to where there was no review yet */
export function overviewRows(organisationId, planId, since) {
  const [one, both] = [[organisationId], [organisationId, planId]];
  return [
    plans(one), structure(both), actions(both), serving(both), people(one), settings(one), measures(both), records(one), figures(both),
    before([organisationId, since]), changes([...both, since]), formerOwners(both), lastReview(both),
  ];
}
