// Generated from libs/plans/web/src/actions/action.graphql by tools/codegen.mjs. Do not edit.
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

/** What kind of change it was. */
export type ChangeKind =
  /** It was added. */
  | 'ADDED'
  /** The plan was approved. */
  | 'APPROVED'
  /** The plan was closed. */
  | 'CLOSED'
  /** One of its dates was changed. */
  | 'DATE_CHANGED'
  /** What it serves or supports was changed. */
  | 'LINKED'
  /** It was moved to another place. */
  | 'MOVED'
  /** Something else about it was changed. */
  | 'OTHER'
  /** Somebody else became accountable for it, or nobody. */
  | 'OWNER_CHANGED'
  /** The plan was reopened. */
  | 'REOPENED'
  /** Its words were changed. */
  | 'REWORDED'
  /** It was withdrawn. */
  | 'WITHDRAWN';

/** What part of a plan was changed. */
export type ChangeSubject =
  /** An action. */
  | 'ACTION'
  /** A measure of success. */
  | 'MEASURE'
  /** A milestone of an action. */
  | 'MILESTONE'
  /** An objective. */
  | 'OBJECTIVE'
  /** An outcome. */
  | 'OUTCOME'
  /** The plan itself. */
  | 'PLAN';

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

/** What a status update is about. */
export type StatusUpdateKind =
  /** Somebody else confirmed that it is complete. */
  | 'COMPLETION_CONFIRMED'
  /** Somebody else said that it is not complete; it is back on track. */
  | 'COMPLETION_DECLINED'
  /** Somebody took back the update before. */
  | 'UNDO'
  /** Somebody said how the action stands. */
  | 'UPDATE'
  /** The action was withdrawn. */
  | 'WITHDRAWN';

export type PermitOfActionFragment = { allowed: boolean, reason: string | null };

export type EvidenceOfActionFragment = { id: string, title: string, url: string, datedOn: string | null, recordedAt: string, recordedBy: { id: string, name: string } };

export type UpdateOfActionFragment = { id: string, kind: StatusUpdateKind, status: DeliveryStatus, previousStatus: DeliveryStatus, note: string | null, noChange: boolean, forecastOn: string | null, recordedAt: string, undoesId: string | null, undoneById: string | null, recordedBy: { id: string, name: string }, evidence: Array<{ id: string, title: string, url: string, datedOn: string | null, recordedAt: string, recordedBy: { id: string, name: string } }>, viewerCan: { undo: { allowed: boolean } } };

export type LinkOfActionFragment = { id: string, reference: string, slug: string, title: string, status: DeliveryStatus, planTitle: string, ownerName: string | null };

export type ActionQueryVariables = Exact<{
  id: string;
}>;


export type ActionQuery = { action: { id: string, reference: string, slug: string, title: string, detail: string | null, originalReference: string | null, version: number, planId: string, planTitle: string, planState: PlanState, startOn: string | null, dueOn: string | null, originalDueOn: string | null, timesSlipped: number, daysSlipped: number, reviewOn: string | null, ongoing: boolean, status: DeliveryStatus, statusSince: string | null, forecastOn: string | null, lastUpdateAt: string | null, flags: Array<ActionFlag>, daysOverdue: number, outcomes: Array<{ id: string, reference: string, statement: string, objectiveId: string, objectiveReference: string, objectiveTheme: string }>, owner: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, contributors: Array<{ id: string, name: string, initials: string, title: string | null, hasLeft: boolean }>, team: { id: string, name: string, path: string } | null, lastUpdate: { id: string, note: string | null, recordedBy: { name: string } } | null, completion: { claimedOn: string, confirmedAt: string | null, claimedBy: { id: string, name: string }, confirmedBy: { id: string, name: string } | null } | null, withdrawal: { reason: string, withdrawnAt: string, withdrawnBy: { name: string }, successor: { id: string, reference: string, slug: string, title: string, status: DeliveryStatus, planTitle: string, ownerName: string | null } | null } | null, supports: { id: string, reference: string, slug: string, title: string, status: DeliveryStatus, planTitle: string, ownerName: string | null } | null, supportedBy: Array<{ id: string, reference: string, slug: string, title: string, status: DeliveryStatus, planTitle: string, ownerName: string | null }>, milestones: Array<{ id: string, title: string, dueOn: string | null, reachedOn: string | null, version: number, isOverdue: boolean }>, evidence: Array<{ id: string, title: string, url: string, datedOn: string | null, recordedAt: string, recordedBy: { id: string, name: string } }>, viewerCan: { update: { allowed: boolean, reason: string | null }, claimCompletion: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null }, withdraw: { allowed: boolean, reason: string | null }, confirmCompletion: { allowed: boolean, reason: string | null }, recordEvidence: { allowed: boolean, reason: string | null } } } };

export type ChangeInHistoryFragment = { id: string, subject: ChangeSubject, subjectTitle: string, kind: ChangeKind, field: string | null, from: string | null, to: string | null, reason: string | null, slippedDays: number | null, changedAt: string, changedBy: { name: string } };

export type ActionHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ActionHistoryQuery = { action: { id: string, timeline: { total: number, updateCount: number, nextCursor: string | null, items: Array<{ id: string, at: string, update: { id: string, kind: StatusUpdateKind, status: DeliveryStatus, previousStatus: DeliveryStatus, note: string | null, noChange: boolean, forecastOn: string | null, recordedAt: string, undoesId: string | null, undoneById: string | null, recordedBy: { id: string, name: string }, evidence: Array<{ id: string, title: string, url: string, datedOn: string | null, recordedAt: string, recordedBy: { id: string, name: string } }>, viewerCan: { undo: { allowed: boolean } } } | null, evidence: { id: string, title: string, url: string, datedOn: string | null, recordedAt: string, recordedBy: { id: string, name: string } } | null, change: { id: string, subject: ChangeSubject, subjectTitle: string, kind: ChangeKind, field: string | null, from: string | null, to: string | null, reason: string | null, slippedDays: number | null, changedAt: string, changedBy: { name: string } } | null }> } } };

export type ActionMeasuresQueryVariables = Exact<{
  planId: string;
}>;


export type ActionMeasuresQuery = { plan: { id: string, objectives: Array<{ outcomes: Array<{ id: string, measures: Array<{ id: string, reference: string, statement: string, withdrawnAt: string | null, kind: MeasureKind, baselineText: string | null, targetText: string | null, owner: { name: string } | null, startingValue: { figure: { text: string } } | null, target: { text: string } | null, latest: { figure: { text: string } } | null, course: { standing: MeasureStanding, standingText: string, now: number | null, expectedAt: number | null, isThere: boolean } }> }> }> } | null };

export const ActionDocument = document<ActionQuery, ActionQueryVariables>(
  "query Action($id:ID!){action(id:$id){id reference slug title detail originalReference version planId planTitle planState outcomes{id reference statement objectiveId objectiveReference objectiveTheme}owner{id name initials title hasLeft}contributors{id name initials title hasLeft}team{id name path}startOn dueOn originalDueOn timesSlipped daysSlipped reviewOn ongoing status statusSince forecastOn lastUpdateAt lastUpdate{id note recordedBy{name}}flags daysOverdue completion{claimedBy{id name}claimedOn confirmedBy{id name}confirmedAt}withdrawal{reason withdrawnBy{name}withdrawnAt successor{...LinkOfAction}}supports{...LinkOfAction}supportedBy{...LinkOfAction}milestones{id title dueOn reachedOn version isOverdue}evidence{...EvidenceOfAction}viewerCan{update{...PermitOfAction}claimCompletion{...PermitOfAction}revise{...PermitOfAction}withdraw{...PermitOfAction}confirmCompletion{...PermitOfAction}recordEvidence{...PermitOfAction}}}}fragment EvidenceOfAction on Evidence{id title url datedOn recordedAt recordedBy{id name}}fragment LinkOfAction on ActionLink{id reference slug title status planTitle ownerName}fragment PermitOfAction on Permit{allowed reason}",
);

export const ActionHistoryDocument = document<ActionHistoryQuery, ActionHistoryQueryVariables>(
  "query ActionHistory($id:ID!$after:String){action(id:$id){id timeline(first:20 after:$after){total updateCount nextCursor items{id at update{...UpdateOfAction}evidence{...EvidenceOfAction}change{...ChangeInHistory}}}}}fragment ChangeInHistory on PlanChange{id subject subjectTitle kind field from to reason slippedDays changedAt changedBy{name}}fragment EvidenceOfAction on Evidence{id title url datedOn recordedAt recordedBy{id name}}fragment UpdateOfAction on StatusUpdate{id kind status previousStatus note noChange forecastOn recordedAt recordedBy{id name}undoesId undoneById evidence{...EvidenceOfAction}viewerCan{undo{allowed}}}",
);

export const ActionMeasuresDocument = document<ActionMeasuresQuery, ActionMeasuresQueryVariables>(
  "query ActionMeasures($planId:ID!){plan(id:$planId){id objectives{outcomes{id measures{id reference statement ...MeasureProgress withdrawnAt owner{name}}}}}}fragment MeasureProgress on Measure{kind baselineText targetText startingValue{figure{text}}target{text}latest{figure{text}}course{standing standingText now expectedAt isThere}}",
);
