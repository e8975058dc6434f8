import type { UpdateSchedule } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';

/** What decides whether an action of somebody's needs an update. */
export interface MyAction extends UpdateSchedule {
  readonly id: string;
  readonly lastUpdateAt: Date | null;
  /** Days after which an update is asked for: how often one is expected, or where nobody has said, when the action counts as stale. */
  readonly asksAfterDays: number;
}

/** Light, because every page shows the number of them: no labels, no outcomes. */
const MINE = `
  select action.id, plan.state as "planState", action.status, action.start_on::text as "startOn", action.due_on::text as "dueOn", action.ongoing,
         action.last_update_at as "lastUpdateAt", (action.last_update_at at time zone organisation.time_zone)::date::text as "lastUpdatedOn",
         coalesce(organisation.update_every_days, organisation.stale_after_days) as "asksAfterDays"
  from plans.action
  join plans.plan on plan.organisation_id = action.organisation_id and plan.id = action.plan_id and plan.state = 'active'
  join organisations.organisation on organisation.organisation_id = action.organisation_id
  where action.organisation_id = $1 and action.withdrawn_at is null and action.id in (
    select id from plans.action where organisation_id = $1 and owner_id = $2
    union select action_id from plans.action_contributor where organisation_id = $1 and person_id = $2
  )`;

/** Actions of active plans that a person is accountable for or helps with. */
export const listMyActions = (personId: string): Promise<MyAction[]> => tx().query<MyAction>(MINE, [tx().organisationId, personId]);

const TO_CONFIRM = `
  select action.id
  from plans.action
  join plans.plan on plan.organisation_id = action.organisation_id and plan.id = action.plan_id and plan.state = 'active'
  where action.organisation_id = $1 and action.status = 'complete' and action.claimed_by <> $2 and action.confirmed_by is null and action.withdrawn_at is null
  order by action.claimed_at, action.id
  limit 200`;

/** Ids of actions that somebody else says are complete and that nobody has confirmed. */
export async function listToConfirm(personId: string): Promise<string[]> {
  return (await tx().query<{ id: string }>(TO_CONFIRM, [tx().organisationId, personId])).map(({ id }) => id);
}
