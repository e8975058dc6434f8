// A status update (W1): one statement that guards the action by its version, changes it and records the update with what it replaced; the
// history is written by the same trigger as the product's; the idempotency key is kept in the same trip, and so is what the answer is read from.
import { createHash, randomUUID } from 'node:crypto';
import { readPeople, readActions, toActionOnPlan } from './actions-of.mjs';
import { inOneTrip } from './database.mjs';
import { statement } from './plan-rows.mjs';
import { toToday } from './rules.mjs';

const keep = statement('keep', `insert into platform.idempotency (key, actor, request_hash, response, version) values ($1, current_setting('app.actor'), $2, $3, 2)`);

const change = statement('change', `
  with before as (
    select id, status, status_since, forecast_on, forecast_status, last_update_id, last_update_at from plans.action where organisation_id = $1 and id = $2
  ), changed as (
    update plans.action set status = $4, status_since = case when status = $4 then status_since else $5::date end, last_update_id = $6, last_update_at = $7, version = version + 1
    where organisation_id = $1 and id = $2 and version = $3 and withdrawn_at is null
    returning id, status, forecast_on, forecast_status
  )
  insert into plans.status_update (id, action_id, kind, status, note, no_change, forecast_on, forecast_status, recorded_by, recorded_at,
                                   previous_status, previous_since, previous_forecast_on, previous_forecast_status, previous_update_id, previous_update_at)
  select $6, changed.id, 'update', changed.status, $8, false, changed.forecast_on, changed.forecast_status, $9, $7,
         before.status, before.status_since, before.forecast_on, before.forecast_status, before.last_update_id, before.last_update_at
  from changed join before using (id)
  returning id`);

const changedAction = statement('changed action', `
  select action.id, action.version, action.title, detail, original_reference, action.owner_id, start_on, due_on, times_slipped, ongoing, review_on, status, status_since, forecast_on, last_update_at,
         claimed_by, claimed_at, claimed_on, confirmed_by, confirmed_at, action.withdrawn_at, action.withdrawn_reason,
         (last_update_at at time zone 'Europe/London')::date as last_updated_on, (added_at at time zone 'Europe/London')::date as added_on,
         plan.state, plan.approved_on, organisation.stale_after_days
  from plans.action
  join plans.plan on plan.organisation_id = action.organisation_id and plan.id = action.plan_id
  join organisations.organisation on organisation.organisation_id = action.organisation_id
  where action.organisation_id = $1 and action.id = $2`);

/** The outcomes it serves with their labels, its own place at home, and whether they have a measure. */
const served = statement('served', `
  select served.outcome_id, served.is_home, place.objective, place.outcome,
         case when served.is_home then (
           select count(*) from plans.action_outcome sibling
           join plans.action other on other.organisation_id = sibling.organisation_id and other.id = sibling.action_id and other.keeps_place
           where sibling.organisation_id = $1 and sibling.outcome_id = served.outcome_id and sibling.is_home and (sibling.position, sibling.action_id) <= (served.position, served.action_id)
         ) end as number,
         exists (select 1 from measures.measure where organisation_id = $1 and outcome_id = served.outcome_id and keeps_place and withdrawn_at is null) as is_measured
  from plans.action_outcome served
  cross join lateral (
    select (select count(*) from plans.objective above where above.organisation_id = $1 and above.plan_id = objective.plan_id and above.keeps_place and (above.position, above.id) <= (objective.position, objective.id)) as objective,
           (select count(*) from plans.outcome above where above.organisation_id = $1 and above.objective_id = objective.id and above.keeps_place and (above.position, above.id) <= (outcome.position, outcome.id)) as outcome
    from plans.outcome join plans.objective on objective.organisation_id = $1 and objective.id = outcome.objective_id
    where outcome.organisation_id = $1 and outcome.id = served.outcome_id
  ) as place
  where served.organisation_id = $1 and served.action_id = $2
  order by served.is_home desc, place.objective, place.outcome`);

const persons = statement('persons', `
  select person.id, person.name, person.title, person.left_on, helps.action_id is not null as is_helping
  from organisations.person
  left join plans.action_contributor helps on helps.organisation_id = $1 and helps.action_id = $2 and helps.person_id = person.id
  where person.organisation_id = $1 and (helps.action_id is not null or person.id = (select owner_id from plans.action where organisation_id = $1 and id = $2))`);

/** @returns the answer to the web client's operation `RecordUpdate` */
export async function recordUpdate(client, { organisationId, personId, actionId, version, note, key, status }, rules) {
  const [updateId, now, today] = [randomUUID(), new Date(), toToday()];
  const hash = createHash('sha256').update(JSON.stringify([actionId, version, note, status])).digest('hex');
  const both = [organisationId, actionId];
  const [, changed, [row], places, personRows] = await inOneTrip(client, { organisationId, actor: personId, begin: 'begin' }, [
    keep([`${key}:recordStatusUpdate`, hash, JSON.stringify({ updateId, actionId })]),
    change([...both, version, status, today, updateId, now, note, personId]),
    changedAction(both), served(both), persons(both),
  ]);
  if (changed.length === 0) throw new Error('Somebody else has changed it.');
  const people = readPeople(personRows, rules);
  const outcomes = places.map(({ outcome_id: id, objective, outcome }) => ({ id, reference: `${objective}.${outcome}` }));
  const plan = { state: row.state, approved_on: row.approved_on };
  const placed = new Map([[row.id, { reference: `${outcomes[0].reference}.${places[0].number}`, outcomes }]]);
  const measured = new Set(places.filter(({ is_measured: isMeasured }) => isMeasured === 't').map(({ outcome_id: id }) => id));
  const action = readActions([row], { plan, placed, people, measured, staleAfterDays: Number(row.stale_after_days), today }, rules).get(row.id);
  const helpers = new Map([[row.id, personRows.filter(({ is_helping: isHelping }) => isHelping === 't').map(({ id }) => id)]]);
  return { recordStatusUpdate: { update: { id: updateId }, action: toActionOnPlan(action, { plan, helpers, people, asker: rules.asExecutive(personId) }, rules) } };
}
