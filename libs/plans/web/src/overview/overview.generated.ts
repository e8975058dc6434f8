// Generated from libs/plans/web/src/overview/overview.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What the dates and people of an action say, beside what its owner declares. */
export type ActionFlag =
  /** Its owner says it is complete; nobody else has confirmed that yet. */
  | 'AWAITING_CONFIRMATION'
  /** It is expected to finish after the day it is due. */
  | 'FORECAST_LATE'
  /** It has no due date, and is not ongoing by nature. */
  | 'NO_DUE_DATE'
  /** None of its outcomes has a measure of success. */
  | 'NO_MEASURE'
  /** Nobody is accountable for it, or whoever was has left. */
  | 'NO_OWNER'
  /** Its due date has passed. */
  | 'OVERDUE'
  /** It is ongoing and needs a day, not yet passed, on which to look at it again. */
  | 'REVIEW_DATE_NEEDED'
  /** Nothing has been heard of it for longer than the organisation allows. */
  | 'STALE';

/** Why an action needs attention: the gravest of its reasons. */
export type AttentionReason =
  /** It is at risk. */
  | 'AT_RISK'
  /** It is said to be complete; nobody else has confirmed that. */
  | 'AWAITING_CONFIRMATION'
  /** It is expected to finish after the day it is due. */
  | 'FORECAST_LATE'
  /** Nobody is accountable for it, or whoever was has left. */
  | 'NO_OWNER'
  /** It is off track. */
  | 'OFF_TRACK'
  /** Its due date has passed. */
  | 'OVERDUE'
  /** Nothing has been heard of it for too long. */
  | 'STALE';

/** How an action stands, as its owner declares it. */
export type DeliveryStatus =
  /** It may not be done as planned; a note says why. */
  | 'AT_RISK'
  /** It is done, says whoever works on it; somebody else confirms that. */
  | 'COMPLETE'
  /** Nothing has been done yet. */
  | 'NOT_STARTED'
  /** It will not be done as planned; a note says why, and a date when it will be back on track. */
  | 'OFF_TRACK'
  /** It goes as planned. */
  | 'ON_TRACK'
  /** It rests for a while. */
  | 'PAUSED'
  /** It is no longer part of the plan. */
  | 'WITHDRAWN';

/** A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes. */
export type PlanState =
  /** Approved by a named body; each change is kept with its reason. */
  | 'ACTIVE'
  /** At its end; nothing in it changes. */
  | 'CLOSED'
  /** Being written; changes need no reason and leave no record. */
  | 'DRAFT';

export type OverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewQuery = { overview: { attentionTotal: number, sinceOn: string | null, sinceTitle: string | null, changesSince: number, slippedSince: number, plan: { id: string, title: string, state: PlanState, startsOn: string | null, endsOn: string | null, asAt: string, actionCount: number, outcomeCount: number, counts: Array<{ status: DeliveryStatus, count: number }>, gaps: { withoutOwner: number, withoutDueDate: number, withoutStartDate: number, reviewDateNeeded: number, outcomesWithoutMeasure: number, outcomesWithoutAction: number, measuresWithoutOwner: number, measuresUndecided: number }, objectives: Array<{ id: string, reference: string, theme: string, withdrawnAt: string | null, counts: Array<{ status: DeliveryStatus, count: number }>, outcomes: Array<{ id: string, withdrawnAt: string | null, actions: Array<{ id: string, status: DeliveryStatus, outcomes: Array<{ id: string }> }> }> }> }, headline: { actionCount: number, completeOrOnTrack: number, offTrack: number, atRisk: number, overdue: number, withoutOwner: number, mostOffTrackTheme: string | null, mostOffTrackCount: number }, needsAttention: Array<{ reason: AttentionReason, days: number | null, formerOwnerName: string | null, action: { id: string, reference: string, slug: string, title: string, status: DeliveryStatus, daysOverdue: number, flags: Array<ActionFlag>, owner: { name: string } | null } }>, moved: Array<{ to: DeliveryStatus, from: DeliveryStatus | null, actions: Array<{ id: string, reference: string, slug: string, title: string }> }> } | null, headlineMeasures: Array<{ id: string, course: { now: number | null, isThere: boolean } }> };

export const OverviewDocument = document<OverviewQuery, OverviewQueryVariables>(
  "query Overview{overview{plan{id title state startsOn endsOn asAt actionCount outcomeCount counts{status count}gaps{withoutOwner withoutDueDate withoutStartDate reviewDateNeeded outcomesWithoutMeasure outcomesWithoutAction measuresWithoutOwner measuresUndecided}objectives{id reference theme withdrawnAt counts{status count}outcomes{id withdrawnAt actions{id status outcomes{id}}}}}headline{actionCount completeOrOnTrack offTrack atRisk overdue withoutOwner mostOffTrackTheme mostOffTrackCount}attentionTotal needsAttention{reason days formerOwnerName action{id reference slug title status daysOverdue flags owner{name}}}sinceOn sinceTitle changesSince slippedSince moved{to from actions{id reference slug title}}}headlineMeasures{id course{now isThere}}}",
);
