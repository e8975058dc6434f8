import type { DeliveryStatus } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';

/** How an action stood at a moment, and how at an earlier one. */
export interface StandingRow {
  readonly actionId: string;
  readonly addedAt: Date;
  readonly status: DeliveryStatus;
  /** Before the first update of the stretch; null where there was none in it. */
  readonly statusBefore: DeliveryStatus | null;
  readonly forecastOn: string | null;
  readonly lastUpdatedOn: string | null;
  readonly note: string | null;
  readonly completedOn: string | null;
  readonly isConfirmed: boolean;
}

const NOT_TAKEN_BACK = `
  not exists (select from plans.status_update undo where undo.organisation_id = $1 and undo.undoes_id = entry.id and undo.recorded_at <= $3)`;

/**
 * Every update keeps what it replaced. So how an action stood at a moment is what the first update after it replaced, or how it stands
 * where there is none. Its note is the newest that goes with that status: "no change" has no words of its own.
 */
const STANDINGS = `
  with standing as (
    select action.id, action.added_at, after.id is null as is_latest, before.previous_status as status_before,
           case when after.id is null then action.status else after.previous_status end as status,
           case when after.id is null then action.forecast_on else after.previous_forecast_on end as forecast_on,
           case when after.id is null then action.last_update_at else after.previous_update_at end as updated_at,
           action.claimed_on, action.claimed_by is not null and action.confirmed_by is null as awaits_confirmation
    from plans.action
    left join lateral (
      select id, previous_status, previous_forecast_on, previous_update_at from plans.status_update
      where organisation_id = $1 and action_id = action.id and recorded_at > $3 order by recorded_at, id limit 1
    ) after on true
    left join lateral (
      select previous_status from plans.status_update
      where organisation_id = $1 and action_id = action.id and recorded_at > $4 and recorded_at <= $3 order by recorded_at, id limit 1
    ) before on true
    where action.organisation_id = $1 and action.plan_id = $2 and action.keeps_place and action.added_at <= $3
  )
  select standing.id as "actionId", standing.added_at as "addedAt", standing.status, standing.status_before as "statusBefore", standing.forecast_on::text as "forecastOn",
         (standing.updated_at at time zone $5)::date::text as "lastUpdatedOn", noted.note,
         case when standing.status = 'complete' then coalesce(case when standing.is_latest then standing.claimed_on end, (claimed.recorded_at at time zone $5)::date)::text end as "completedOn",
         case when standing.status <> 'complete' then true when standing.is_latest then not standing.awaits_confirmation else coalesce(claimed.is_confirmed, false) end as "isConfirmed"
  from standing
  left join lateral (
    select entry.note from plans.status_update entry
    where entry.organisation_id = $1 and entry.action_id = standing.id and entry.recorded_at <= $3 and entry.status = standing.status and entry.note is not null
      and entry.kind not in ('undo', 'completion_confirmed') and ${NOT_TAKEN_BACK}
    order by entry.recorded_at desc, entry.id desc limit 1
  ) noted on true
  left join lateral (
    select max(entry.recorded_at) filter (where entry.kind = 'update') as recorded_at,
           (array_agg(entry.kind order by entry.recorded_at desc, entry.id desc))[1] = 'completion_confirmed' as is_confirmed
    from plans.status_update entry
    where standing.status = 'complete' and entry.organisation_id = $1 and entry.action_id = standing.id and entry.recorded_at <= $3 and entry.status = 'complete'
      and entry.kind in ('update', 'completion_confirmed') and not entry.no_change and ${NOT_TAKEN_BACK}
  ) claimed on true`;

/** A stretch of a plan's life between two moments. */
export interface AccountStretch {
  readonly planId: string;
  readonly from: Date;
  readonly at: Date;
  readonly timeZone: string;
}

const valuesOf = ({ planId, from, at, timeZone }: AccountStretch) => [tx().organisationId, planId, at.toISOString(), from.toISOString(), timeZone];

/** How all actions of a plan stood at the end of a stretch, and how before it. */
export const listStandings = (stretch: AccountStretch): Promise<StandingRow[]> => tx().query<StandingRow>(STANDINGS, valuesOf(stretch));

/** A change of the plan that was recorded in a stretch, or after it: then it has to be thought away. */
export interface ChangeRow {
  readonly subject: string;
  readonly subjectId: string;
  readonly subjectTitle: string;
  readonly reference: string | null;
  readonly kind: string;
  readonly field: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly slippedDays: number | null;
  readonly by: string;
  readonly on: string;
  readonly isLater: boolean;
}

const CHANGES = `
  select change.subject, change.subject_id as "subjectId", change.subject_title as "subjectTitle", change.reference, change.kind, change.field, change.from_text as "from",
         change.to_text as "to", change.reason, change.slipped_days as "slippedDays", person.name as by, (change.changed_at at time zone $5)::date::text as "on", change.changed_at > $3 as "isLater"
  from plans.plan_change change
  join organisations.person on person.organisation_id = change.organisation_id and person.id = change.changed_by
  where change.organisation_id = $1 and change.plan_id = $2 and change.changed_at > $4
  order by change.changed_at, change.id`;

/** What was changed about a plan since a stretch began, the earliest first. */
export const listChangesSince = (stretch: AccountStretch): Promise<ChangeRow[]> => tx().query<ChangeRow>(CHANGES, valuesOf(stretch));

/** Where something about an action can be looked up. */
export interface EvidenceRow {
  readonly actionId: string;
  readonly title: string;
  readonly url: string;
  readonly datedOn: string | null;
}

const EVIDENCE = `
  select evidence.action_id as "actionId", evidence.title, evidence.url, evidence.dated_on::text as "datedOn"
  from plans.evidence
  join plans.action on action.organisation_id = evidence.organisation_id and action.id = evidence.action_id
  where evidence.organisation_id = $1 and action.plan_id = $2 and evidence.recorded_at <= $3
  order by evidence.recorded_at, evidence.id`;

/** The evidence of all actions of a plan up to a moment, the earliest first. */
export const listEvidenceUntil = ({ planId, at }: Pick<AccountStretch, 'planId' | 'at'>): Promise<EvidenceRow[]> =>
  tx().query<EvidenceRow>(EVIDENCE, [tx().organisationId, planId, at.toISOString()]);

const COUNTS = `
  select action.plan_id as "planId", standing.status, count(*)::int as count
  from plans.action
  cross join lateral (
    select coalesce((
      select previous_status from plans.status_update where organisation_id = $1 and action_id = action.id and recorded_at > $3 order by recorded_at, id limit 1
    ), action.status) as status
  ) standing
  where action.organisation_id = $1 and action.plan_id = any($2) and action.keeps_place and action.added_at <= $3 and standing.status <> 'withdrawn'
  group by action.plan_id, standing.status
  order by action.plan_id, standing.status`;

/** How many actions of plans stood at each status at a moment; withdrawn ones are no part of any number. */
export const countStandings = (planIds: readonly string[], at: Date): Promise<{ planId: string; status: DeliveryStatus; count: number }[]> =>
  tx().query(COUNTS, [tx().organisationId, planIds, at.toISOString()]);
