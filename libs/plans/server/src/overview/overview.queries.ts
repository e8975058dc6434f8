import type { DeliveryStatus } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';

/** A stretch of a plan's life, from the beginning of a day where the organisation is. */
export interface Stretch {
  readonly planId: string;
  readonly since: string;
  readonly timeZone: string;
}

const BEFORE = `
  select action.id as "actionId", first.status
  from plans.action
  cross join lateral (
    select previous_status as status from plans.status_update
    where organisation_id = $1 and action_id = action.id and recorded_at >= $3::date::timestamp at time zone $4
    order by recorded_at, id limit 1
  ) first
  where action.organisation_id = $1 and action.plan_id = $2`;

/** How the actions that had an update in a stretch stood before the first one. */
export async function findStatusesBefore({ planId, since, timeZone }: Stretch): Promise<Map<string, DeliveryStatus>> {
  const rows = await tx().query<{ actionId: string; status: DeliveryStatus }>(BEFORE, [tx().organisationId, planId, since, timeZone]);
  return new Map(rows.map((row) => [row.actionId, row.status]));
}

const CHANGES = `
  select count(*)::int as changes, (count(*) filter (where slipped_days > 0))::int as slipped
  from plans.plan_change
  where organisation_id = $1 and plan_id = $2 and kind <> 'approved' and changed_at >= $3::date::timestamp at time zone $4`;

/** How often the plan was changed in a stretch, and how many of the changes are dates that moved later. */
export async function countChangesSince({ planId, since, timeZone }: Stretch): Promise<{ changes: number; slipped: number }> {
  const [counts] = await tx().query<{ changes: number; slipped: number }>(CHANGES, [tx().organisationId, planId, since, timeZone]);
  return counts!;
}

/** Who was accountable for an action that nobody is accountable for now, and since when they no longer are. */
export interface FormerOwner {
  readonly actionId: string;
  readonly name: string | null;
  readonly until: string | null;
}

/** Either the owner has left, or the change record knows from whom the action was taken. */
const FORMER_OWNERS = `
  select action.id as "actionId", coalesce(owner.name, taken.from_text) as name,
         coalesce(owner.left_on, (taken.changed_at at time zone $3)::date)::text as until
  from plans.action
  left join organisations.person owner on owner.organisation_id = action.organisation_id and owner.id = action.owner_id
  left join lateral (
    select from_text, changed_at from plans.plan_change
    where organisation_id = $1 and action_id = action.id and kind = 'owner_changed'
    order by changed_at desc, id desc limit 1
  ) taken on action.owner_id is null
  where action.organisation_id = $1 and action.id = any($2)`;

/** Former owners of actions that have none, by action. */
export async function findFormerOwners(actionIds: readonly string[], timeZone: string): Promise<Map<string, FormerOwner>> {
  if (actionIds.length === 0) return new Map();
  const rows = await tx().query<FormerOwner>(FORMER_OWNERS, [tx().organisationId, actionIds, timeZone]);
  return new Map(rows.map((row) => [row.actionId, row]));
}
