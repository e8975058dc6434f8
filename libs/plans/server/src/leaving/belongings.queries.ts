import type { Belonging } from '@waymark/organisations/server';
import { toSlug } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';

type Row = Omit<Belonging, 'path'>;

const OPEN_ACTIONS = `
  select action.id, action.title, label.objective_number || '.' || label.outcome_number || '.' || label.number as reference, plan.title as within, action.due_on::text as "dueOn"
  from plans.action
  join plans.plan on plan.organisation_id = action.organisation_id and plan.id = action.plan_id and plan.state <> 'closed'
  left join plans.action_reference label on label.organisation_id = action.organisation_id and label.id = action.id
  where action.organisation_id = $1 and action.withdrawn_at is null and action.status not in ('complete', 'withdrawn')`;

const ORDER = 'order by plan.title, label.objective_number, label.outcome_number, label.number, action.id';

const toBelonging = (row: Row): Belonging => ({ ...row, path: ['/actions', row.id, toSlug(row.title)].join('/') });

/** Actions that go on and are a person's to answer for. */
export async function listOwnedActions(personId: string): Promise<Belonging[]> {
  return (await tx().query<Row>(`${OPEN_ACTIONS} and action.owner_id = $2 ${ORDER}`, [tx().organisationId, personId])).map(toBelonging);
}

const HELPED = `exists (
  select from plans.action_contributor helps where helps.organisation_id = $1 and helps.action_id = action.id and helps.person_id = $2)`;

/** Actions that go on and that a person helps with. */
export async function listHelpedActions(personId: string): Promise<Belonging[]> {
  return (await tx().query<Row>(`${OPEN_ACTIONS} and ${HELPED} ${ORDER}`, [tx().organisationId, personId])).map(toBelonging);
}

/** An action that changes hands, locked. */
export interface LockedAction {
  readonly id: string;
  readonly title: string;
  readonly planId: string;
  readonly ownerId: string | null;
  readonly contributorsVersion: number;
  readonly helperIds: readonly string[];
}

const LOCK_PLANS = `
  select id from plans.plan
  where organisation_id = $1 and state <> 'closed' and id in (select plan_id from plans.action where organisation_id = $1 and id = any($2))
  order by id for share`;

const LOCK_ACTIONS = `
  select action.id, action.title, action.plan_id as "planId", action.owner_id as "ownerId", action.contributors_version as "contributorsVersion"
  from plans.action
  where action.organisation_id = $1 and action.id = any($2) and action.plan_id = any($3) and action.withdrawn_at is null
  order by action.id for update of action`;

const HELPERS = `
  select action_id as id, array_agg(person_id order by person_id) as "helperIds"
  from plans.action_contributor where organisation_id = $1 and action_id = any($2) group by action_id`;

/**
 * Actions to change, plans first and both in one order, so that two who change the same wait for each other rather than for ever. Who
 * helps is read once they are locked: a statement that waits for a lock sees other tables as they were before it waited.
 */
export async function lockActions(ids: readonly string[]): Promise<LockedAction[]> {
  const plans = await tx().query<{ id: string }>(LOCK_PLANS, [tx().organisationId, ids]);
  const locked = await tx().query<Omit<LockedAction, 'helperIds'>>(LOCK_ACTIONS, [tx().organisationId, ids, plans.map(({ id }) => id)]);
  const helpers = await tx().query<{ id: string; helperIds: string[] }>(HELPERS, [tx().organisationId, locked.map(({ id }) => id)]);
  const helpersOf = new Map(helpers.map(({ id, helperIds }) => [id, helperIds]));
  return locked.map((action) => ({ ...action, helperIds: helpersOf.get(action.id) ?? [] }));
}

/** Names by id. */
export async function namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx().query<{ id: string; name: string }>('select id, name from organisations.person where organisation_id = $1 and id = any($2)', [tx().organisationId, personIds]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
