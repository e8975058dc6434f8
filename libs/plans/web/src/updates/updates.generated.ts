// Generated from libs/plans/web/src/updates/updates.graphql by tools/codegen.mjs. Do not edit.
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

/** Evidence to add. */
export type EvidenceInput = {
  /** The date that it bears itself. */
  datedOn?: string | null | undefined;
  /** What it is. */
  title: string;
  /** Where it is: an address that begins with https:// or http://. */
  url: string;
};

/** That nothing has changed. One press, and still an update. */
export type RecordNoChangeInput = {
  /** The action. */
  actionId: string;
  /** Something to say all the same. */
  note?: string | null | undefined;
  /** The version that the page showed. */
  version: number;
};

/** How an action stands now. */
export type RecordStatusUpdateInput = {
  /** The action. */
  actionId: string;
  /** Evidence to add with it. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** The day it is expected to be done, or back on track; needed when off track. Absent, it stays as it is; null empties it. */
  forecastOn?: string | null | undefined;
  /** How it is expected to stand next. Absent, it stays as it is; null empties it. */
  forecastStatus?: DeliveryStatus | null | undefined;
  /** What has changed and what happens next. Needed when the status changes, at risk, off track or overdue, and when the expected day moves. */
  note?: string | null | undefined;
  /** How it stands. Complete is a claim: it needs evidence, and somebody else confirms it. */
  status: DeliveryStatus;
  /** The version that the page showed. */
  version: number;
};

export type RecordUpdateMutationVariables = Exact<{
  input: RecordStatusUpdateInput;
}>;


export type RecordUpdateMutation = { recordStatusUpdate: { update: { id: string }, action: { id: string, reference: string, slug: string, title: string, detail: string | null, originalReference: string | null, version: number, startOn: string | null, dueOn: string | null, timesSlipped: number, reviewOn: string | null, ongoing: boolean, status: DeliveryStatus, statusSince: string | null, forecastOn: string | null, lastUpdateAt: string | null, flags: Array<ActionFlag>, daysOverdue: number, outcomes: Array<{ id: string, reference: string }>, owner: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, contributors: Array<{ id: string }>, completion: { claimedOn: string, confirmedAt: string | null } | null, withdrawal: { reason: string, successor: { id: string, reference: string, slug: string, title: string } | null } | null, supports: { id: string, reference: string, slug: string, title: string, planTitle: string } | null, viewerCan: { update: { allowed: boolean, reason: string | null }, claimCompletion: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null } } } } };

export type ActionStandsQueryVariables = Exact<{
  id: string;
}>;


export type ActionStandsQuery = { action: { id: string, version: number, status: DeliveryStatus, lastUpdate: { id: string, note: string | null } | null } };

export type RecordNoChangeMutationVariables = Exact<{
  input: RecordNoChangeInput;
}>;


export type RecordNoChangeMutation = { recordNoChange: { update: { id: string }, action: { id: string, version: number, reference: string, status: DeliveryStatus } } };

export type UndoUpdateMutationVariables = Exact<{
  updateId: string;
}>;


export type UndoUpdateMutation = { undoStatusUpdate: { update: { id: string }, action: { id: string, version: number, status: DeliveryStatus } } };

export type ConfirmCompletionMutationVariables = Exact<{
  actionId: string;
  version: number;
  note?: string | null | undefined;
}>;


export type ConfirmCompletionMutation = { confirmCompletion: { update: { id: string } } };

export type DeclineCompletionMutationVariables = Exact<{
  actionId: string;
  version: number;
  reason: string;
}>;


export type DeclineCompletionMutation = { declineCompletion: { update: { id: string } } };

export const RecordUpdateDocument = document<RecordUpdateMutation, RecordUpdateMutationVariables>(
  "mutation RecordUpdate($input:RecordStatusUpdateInput!){recordStatusUpdate(input:$input){update{id}action{...ActionOnPlan}}}fragment ActionOnPlan on Action{id reference slug title detail originalReference version outcomes{id reference}owner{...PersonOnPlan}contributors{id}startOn dueOn timesSlipped reviewOn ongoing status statusSince forecastOn lastUpdateAt flags daysOverdue completion{claimedOn confirmedAt}withdrawal{reason successor{id reference slug title}}supports{id reference slug title planTitle}viewerCan{update{allowed reason}claimCompletion{allowed reason}revise{allowed reason}}}fragment PersonOnPlan on PersonLink{id name initials title hasLeft}",
);

export const ActionStandsDocument = document<ActionStandsQuery, ActionStandsQueryVariables>(
  "query ActionStands($id:ID!){action(id:$id){id version status lastUpdate{id note}}}",
);

export const RecordNoChangeDocument = document<RecordNoChangeMutation, RecordNoChangeMutationVariables>(
  "mutation RecordNoChange($input:RecordNoChangeInput!){recordNoChange(input:$input){update{id}action{id version reference status}}}",
);

export const UndoUpdateDocument = document<UndoUpdateMutation, UndoUpdateMutationVariables>(
  "mutation UndoUpdate($updateId:ID!){undoStatusUpdate(updateId:$updateId){update{id}action{id version status}}}",
);

export const ConfirmCompletionDocument = document<ConfirmCompletionMutation, ConfirmCompletionMutationVariables>(
  "mutation ConfirmCompletion($actionId:ID!$version:Int!$note:String){confirmCompletion(actionId:$actionId version:$version note:$note){update{id}}}",
);

export const DeclineCompletionDocument = document<DeclineCompletionMutation, DeclineCompletionMutationVariables>(
  "mutation DeclineCompletion($actionId:ID!$version:Int!$reason:String!){declineCompletion(actionId:$actionId version:$version reason:$reason){update{id}}}",
);
