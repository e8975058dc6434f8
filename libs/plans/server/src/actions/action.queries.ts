import { initialsOf } from '@waymark/organisations/domain';
import { daysOverdue, flagsOf, groupBy, toReference, toSlug } from '@waymark/plans/domain';
import { daysBetween } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import type { OutcomeLink } from './action-links.model';
import type { Action } from './action.model';

type Stored = Omit<Action, 'reference' | 'slug' | 'outcomes' | 'owner' | 'scheduleFlags' | 'daysSinceUpdate' | 'daysOverdue'>;

/** The row of an action with what its flags are worked out from. */
export interface StoredAction extends Stored {
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly ownerTitle: string | null;
  readonly ownerHasLeft: boolean;
  readonly lastUpdatedOn: string | null;
  readonly expectedFromOn: string;
  readonly staleAfterDays: number;
}

interface Row extends StoredAction {
  readonly objectiveNumber: number | null;
  readonly outcomeNumber: number;
  readonly number: number;
}

/** An instant as the day it was where the organisation is. */
const DAYS = `
  (action.last_update_at at time zone organisation.time_zone)::date::text as "lastUpdatedOn",
  greatest((action.added_at at time zone organisation.time_zone)::date, plan.approved_on)::text as "expectedFromOn"`;

/** What is read of each action, from the tables below. Labels are read by a view, or counted where a plan is put together. */
export const ACTION_COLUMNS = `
  action.id, action.version, action.plan_id as "planId", plan.title as "planTitle", plan.state as "planState",
         action.title, action.detail, action.original_reference as "originalReference", action.team_id as "teamId",
         action.owner_id as "ownerId", owner.name as "ownerName", owner.title as "ownerTitle", owner.left_on is not null as "ownerHasLeft",
         action.start_on::text as "startOn", action.due_on::text as "dueOn", action.original_due_on::text as "originalDueOn",
         action.times_slipped as "timesSlipped", action.days_slipped as "daysSlipped", action.ongoing, action.review_on::text as "reviewOn",
         action.status, action.status_since::text as "statusSince", action.forecast_status as "forecastStatus", action.forecast_on::text as "forecastOn",
         action.last_update_id as "lastUpdateId", action.last_update_at as "lastUpdateAt", action.supports_id as "supportsId",
         action.claimed_by as "claimedBy", action.claimed_at as "claimedAt", action.claimed_on::text as "claimedOn",
         action.confirmed_by as "confirmedBy", action.confirmed_at as "confirmedAt", action.withdrawn_by as "withdrawnBy",
         action.withdrawn_at as "withdrawnAt", action.withdrawn_reason as "withdrawnReason", action.successor_id as "successorId",
         organisation.stale_after_days as "staleAfterDays",
         ${DAYS}`;

export const ACTION_TABLES = `
  plans.action
  join plans.plan on plan.organisation_id = action.organisation_id and plan.id = action.plan_id
  join organisations.organisation on organisation.organisation_id = action.organisation_id
  left join organisations.person owner on owner.organisation_id = action.organisation_id and owner.id = action.owner_id`;

/** The labels are counted once: joined as they are, each action would have them counted for itself. */
const ACTIONS = `
  with reference as materialized (select id, objective_number, outcome_number, number from plans.action_reference where organisation_id = $1)
  select ${ACTION_COLUMNS}, reference.objective_number as "objectiveNumber", reference.outcome_number as "outcomeNumber", reference.number
  from ${ACTION_TABLES}
  left join reference on reference.id = action.id`;

const BY_ID = `
  ${ACTIONS} where action.organisation_id = $1 and action.id = any($2)
  order by reference.objective_number, reference.outcome_number, reference.number, action.id`;

interface OutcomeRow {
  readonly actionId: string;
  readonly id: string;
  readonly statement: string;
  readonly objectiveId: string;
  readonly objectiveTheme: string;
  readonly objectiveNumber: number;
  readonly number: number;
}

/** Home first, then in the order of the plan. */
const OUTCOMES = `
  with reference as materialized (select id, objective_number, number from plans.outcome_reference where organisation_id = $1)
  select served.action_id as "actionId", outcome.id, outcome.statement, objective.id as "objectiveId", objective.theme as "objectiveTheme",
         reference.objective_number as "objectiveNumber", reference.number
  from plans.action_outcome served
  join plans.outcome on outcome.organisation_id = served.organisation_id and outcome.id = served.outcome_id
  join plans.objective on objective.organisation_id = served.organisation_id and objective.id = outcome.objective_id
  left join reference on reference.id = served.outcome_id
  where served.organisation_id = $1 and served.action_id = any($2)
  order by served.is_home desc, reference.objective_number, reference.number, outcome.id`;

/** Actions by id in the order of their plans, with the outcomes they serve and what the dates say, in two statements. */
export async function listActionFacts(actionIds: readonly string[], today: string): Promise<Action[]> {
  const rows = await tx().query<Row>(BY_ID, [tx().organisationId, actionIds]);
  if (rows.length === 0) return [];
  const outcomes = groupBy(await tx().query<OutcomeRow>(OUTCOMES, [tx().organisationId, rows.map((row) => row.id)]), (row) => row.actionId);
  return rows.map((row) => toAction(row, labelOf(row), (outcomes.get(row.id) ?? []).map(toOutcomeLink), today));
}

const labelOf = ({ objectiveNumber, outcomeNumber, number }: Row): string => (objectiveNumber ? toReference(objectiveNumber, outcomeNumber, number) : '');

const toOutcomeLink = (row: OutcomeRow): OutcomeLink => ({
  id: row.id,
  reference: row.number ? toReference(row.objectiveNumber, row.number) : '',
  statement: row.statement,
  objectiveId: row.objectiveId,
  objectiveReference: row.objectiveNumber ? toReference(row.objectiveNumber) : '',
  objectiveTheme: row.objectiveTheme,
});

/** An action as it is shown on a day, with its label and the outcomes it serves. */
export function toAction(row: StoredAction, reference: string, outcomes: OutcomeLink[], today: string): Action {
  const { ownerId, ownerName, ownerTitle, ownerHasLeft, lastUpdatedOn, expectedFromOn, staleAfterDays } = row;
  const schedule = {
    planState: row.planState,
    status: row.status,
    startOn: row.startOn,
    dueOn: row.dueOn,
    ongoing: row.ongoing,
    reviewOn: row.reviewOn,
    forecastOn: row.forecastOn,
    hasOwner: ownerId !== null,
    ownerHasLeft,
    lastHeardOn: lastUpdatedOn ?? expectedFromOn,
    isClaimed: row.claimedBy !== null,
    isConfirmed: row.confirmedBy !== null,
  };
  // The row is ours alone: to copy its forty columns for each action of a page takes longer than all else here.
  return Object.assign(row, {
    reference,
    slug: toSlug(row.title),
    outcomes,
    owner: ownerId ? { id: ownerId, name: ownerName, initials: initialsOf(ownerName), title: ownerTitle, hasLeft: ownerHasLeft } : null,
    daysSinceUpdate: lastUpdatedOn ? Math.max(0, daysBetween(lastUpdatedOn, today)) : null,
    daysOverdue: daysOverdue(row, today),
    scheduleFlags: flagsOf(schedule, today, staleAfterDays),
  });
}
