import { initialsOf } from '@waymark/organisations/domain';
import { toSlug } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';
import type { PlanChange } from './plan-change.model';

/** A row of the change record as it is read; where the page after it begins. */
interface Row extends Omit<PlanChange, 'changedBy' | 'actionSlug'> {
  readonly actionTitle: string | null;
  readonly changedById: string;
  readonly changedByName: string;
  readonly changedByTitle: string | null;
  readonly changedByHasLeft: boolean;
}

const CHANGES = `
  select change.id, change.subject, change.subject_id as "subjectId", change.reference, change.subject_title as "subjectTitle",
         action.title as "actionTitle", change.kind, change.field, change.from_text as "from", change.to_text as "to", change.reason,
         change.changed_at::text as "changedAt", change.slipped_days as "slippedDays",
         person.id as "changedById", person.name as "changedByName", person.title as "changedByTitle", person.left_on is not null as "changedByHasLeft"
  from plans.plan_change change
  join organisations.person on person.organisation_id = change.organisation_id and person.id = change.changed_by
  left join plans.action on action.organisation_id = change.organisation_id and action.id = change.action_id
  where change.organisation_id = $1`;

const PAGE = `
  ${CHANGES} and change.plan_id = $2 and ($3::date is null or change.changed_at >= $3::date::timestamp at time zone $4)
    and ($5::timestamptz is null or (change.changed_at, change.id) < ($5, $6::uuid))
  order by change.changed_at desc, change.id desc
  limit $7`;

const BY_ID = `${CHANGES} and change.id = any($2)`;

const TOTALS = `
  select count(*)::int as total, (count(*) filter (where slipped_days > 0))::int as "slippedDates"
  from plans.plan_change where organisation_id = $1 and plan_id = $2
    and ($3::date is null or changed_at >= $3::date::timestamp at time zone $4)`;

/** Changes of a plan from a day on, as that day began where the organisation is; all of them without a day. */
export interface ChangeSelection {
  readonly planId: string;
  readonly since: string | null;
  readonly timeZone: string;
}

/** Where a page begins: after this change. */
export interface ChangePlace {
  readonly changedAt: string;
  readonly id: string;
}

function toPlanChange({ actionTitle, changedById, changedByName, changedByTitle, changedByHasLeft, ...change }: Row): PlanChange {
  const changedBy = { id: changedById, name: changedByName, initials: initialsOf(changedByName), title: changedByTitle, hasLeft: changedByHasLeft };
  return { ...change, actionSlug: actionTitle === null ? null : toSlug(actionTitle), changedBy };
}

/** Changes of a plan, the latest first, beginning after a place. */
export async function listPlanChanges({ planId, since, timeZone }: ChangeSelection, after: ChangePlace | null, first: number): Promise<PlanChange[]> {
  const rows = await tx().query<Row>(PAGE, [tx().organisationId, planId, since, timeZone, after?.changedAt ?? null, after?.id ?? null, first]);
  return rows.map(toPlanChange);
}

/** Changes by id, in no order: for the time line of an action. */
export async function listChangesById(ids: readonly string[]): Promise<PlanChange[]> {
  if (ids.length === 0) return [];
  return (await tx().query<Row>(BY_ID, [tx().organisationId, ids])).map(toPlanChange);
}

/** How many changes there are, and how many of them are dates that moved later. */
export async function countPlanChanges({ planId, since, timeZone }: ChangeSelection): Promise<{ total: number; slippedDates: number }> {
  const [totals] = await tx().query<{ total: number; slippedDates: number }>(TOTALS, [tx().organisationId, planId, since, timeZone]);
  return totals!;
}
