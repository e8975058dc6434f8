// Generated from libs/plans/web/src/plans/plan.graphql by tools/codegen.mjs. Do not edit.
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

/** What sort of thing would show that an outcome has come about. */
export type MeasureKind =
  /** A statement that is judged: none, asserted, documented or independently assured. */
  | 'EVIDENCE'
  /** Done or not, by a date. */
  | 'MILESTONE'
  /** A series of figures. */
  | 'NUMERIC'
  /** What people say in a survey. */
  | 'PERCEPTION'
  /** Nobody has chosen yet. */
  | 'UNDECIDED';

/** How a measure stands: what it lacks, or its latest figure against what was expected on its day. */
export type MeasureStanding =
  /** Better than expected by more than a tenth of the whole way. */
  | 'AHEAD'
  /** Within a tenth of the whole way of what was expected; a milestone whose day has not come. */
  | 'AS_EXPECTED'
  /** There is no starting value, or none that the viewer may see. */
  | 'BASELINE_DUE'
  /** Short of what was expected by more than a tenth of the whole way, or of the target on its day. */
  | 'BEHIND'
  /** Judged to be met: a milestone or a statement. */
  | 'MET'
  /** The day of a milestone or a statement has passed and it is not judged to be met. */
  | 'NOT_MET'
  /** There is no figure after the start, or none that the viewer may see. */
  | 'NO_FIGURE'
  /** There is no target after the start. */
  | 'NO_TARGET'
  /** Short of what was expected by more than a quarter of the whole way. */
  | 'OFF_COURSE';

/** A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes. */
export type PlanState =
  /** Approved by a named body; each change is kept with its reason. */
  | 'ACTIVE'
  /** At its end; nothing in it changes. */
  | 'CLOSED'
  /** Being written; changes need no reason and leave no record. */
  | 'DRAFT';

export type PersonOnPlanFragment = { id: string, name: string, initials: string, title: string | null, hasLeft: boolean };

export type ActionOnPlanFragment = { id: string, reference: string, slug: string, title: string, detail: string | null, originalReference: string | null, version: number, startOn: string | null, dueOn: string | null, timesSlipped: number, reviewOn: string | null, ongoing: boolean, status: DeliveryStatus, statusSince: string | null, forecastOn: string | null, lastUpdateAt: string | null, flags: Array<ActionFlag>, daysOverdue: number, outcomes: Array<{ id: string, reference: string }>, owner: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, contributors: Array<{ id: string }>, completion: { claimedOn: string, confirmedAt: string | null } | null, withdrawal: { reason: string, successor: { id: string, reference: string, slug: string, title: string } | null } | null, supports: { id: string, reference: string, slug: string, title: string, planTitle: string } | null, viewerCan: { update: { allowed: boolean, reason: string | null }, claimCompletion: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null } } };

export type MeasureOnPlanFragment = { id: string, reference: string, statement: string, kind: MeasureKind, version: number, outcomeId: string, withdrawnAt: string | null, withdrawnReason: string | null, baselineText: string | null, targetText: string | null, owner: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, startingValue: { figure: { text: string } } | null, target: { text: string } | null, latest: { figure: { text: string } } | null, course: { standing: MeasureStanding, standingText: string, now: number | null, expectedAt: number | null, isThere: boolean } };

export type PlanQueryVariables = Exact<{
  id?: string | null | undefined;
  after?: string | null | undefined;
  actionsAtMost?: number | null | undefined;
}>;


export type PlanQuery = { plan: { id: string, title: string, summary: string | null, state: PlanState, startsOn: string | null, endsOn: string | null, version: number, approvedBy: string | null, approvedOn: string | null, closedOn: string | null, closeReason: string | null, objectiveCount: number, actionCount: number, outcomeCount: number, measureCount: number, nextPart: string | null, asAt: string, parent: { id: string, title: string } | null, team: { id: string, name: string } | null, teamPlans: Array<{ id: string, title: string, state: PlanState, teamName: string | null, actionCount: number, counts: Array<{ status: DeliveryStatus, count: number }> }>, gaps: { withoutOwner: number, withoutDueDate: number, withoutStartDate: number, reviewDateNeeded: number, outcomesWithoutMeasure: number, outcomesWithoutAction: number, measuresWithoutOwner: number, measuresUndecided: number }, viewerCan: { changeStructure: { allowed: boolean, reason: string | null }, approve: { allowed: boolean, reason: string | null }, close: { allowed: boolean, reason: string | null }, exportPlan: { allowed: boolean, reason: string | null }, importPlan: { allowed: boolean, reason: string | null } }, objectives: Array<{ id: string, reference: string, theme: string, statement: string | null, version: number, withdrawnAt: string | null, withdrawnReason: string | null, outcomes: Array<{ id: string, reference: string, statement: string, version: number, withdrawnAt: string | null, withdrawnReason: string | null, actions: Array<{ id: string, reference: string, slug: string, title: string, detail: string | null, originalReference: string | null, version: number, startOn: string | null, dueOn: string | null, timesSlipped: number, reviewOn: string | null, ongoing: boolean, status: DeliveryStatus, statusSince: string | null, forecastOn: string | null, lastUpdateAt: string | null, flags: Array<ActionFlag>, daysOverdue: number, outcomes: Array<{ id: string, reference: string }>, owner: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, contributors: Array<{ id: string }>, completion: { claimedOn: string, confirmedAt: string | null } | null, withdrawal: { reason: string, successor: { id: string, reference: string, slug: string, title: string } | null } | null, supports: { id: string, reference: string, slug: string, title: string, planTitle: string } | null, viewerCan: { update: { allowed: boolean, reason: string | null }, claimCompletion: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null } } }>, measures: Array<{ id: string, reference: string, statement: string, kind: MeasureKind, version: number, outcomeId: string, withdrawnAt: string | null, withdrawnReason: string | null, baselineText: string | null, targetText: string | null, owner: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, startingValue: { figure: { text: string } } | null, target: { text: string } | null, latest: { figure: { text: string } } | null, course: { standing: MeasureStanding, standingText: string, now: number | null, expectedAt: number | null, isThere: boolean } }> }> }> } | null };

export const PlanDocument = document<PlanQuery, PlanQueryVariables>(
  "query Plan($id:ID$after:String$actionsAtMost:Int){plan(id:$id){id title summary state startsOn endsOn version parent{id title}team{id name}teamPlans{id title state teamName actionCount counts{status count}}approvedBy approvedOn closedOn closeReason objectiveCount actionCount outcomeCount measureCount nextPart(after:$after actionsAtMost:$actionsAtMost)asAt gaps{withoutOwner withoutDueDate withoutStartDate reviewDateNeeded outcomesWithoutMeasure outcomesWithoutAction measuresWithoutOwner measuresUndecided}viewerCan{changeStructure{allowed reason}approve{allowed reason}close{allowed reason}exportPlan{allowed reason}importPlan{allowed reason}}objectives(after:$after actionsAtMost:$actionsAtMost){id reference theme statement version withdrawnAt withdrawnReason outcomes{id reference statement version withdrawnAt withdrawnReason actions{...ActionOnPlan}measures{...MeasureOnPlan}}}}}fragment ActionOnPlan on Action{id reference slug title detail originalReference version outcomes{id reference}owner{...PersonOnPlan}contributors{id}startOn dueOn timesSlipped reviewOn ongoing status statusSince forecastOn lastUpdateAt flags daysOverdue completion{claimedOn confirmedAt}withdrawal{reason successor{id reference slug title}}supports{id reference slug title planTitle}viewerCan{update{allowed reason}claimCompletion{allowed reason}revise{allowed reason}}}fragment MeasureOnPlan on Measure{id reference statement kind ...MeasureProgress version outcomeId withdrawnAt withdrawnReason owner{...PersonOnPlan}}fragment MeasureProgress on Measure{kind baselineText targetText startingValue{figure{text}}target{text}latest{figure{text}}course{standing standingText now expectedAt isThere}}fragment PersonOnPlan on PersonLink{id name initials title hasLeft}",
);
