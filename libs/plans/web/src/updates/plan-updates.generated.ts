// Generated from libs/plans/web/src/updates/plan-updates.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DeliveryStatus =
  | 'NOT_STARTED'
  | 'ON_TRACK'
  | 'AT_RISK'
  | 'OFF_TRACK'
  | 'COMPLETE'
  | 'PAUSED'
  | 'WITHDRAWN';

export type ActionFlag =
  | 'OVERDUE'
  | 'STALE'
  | 'NO_OWNER'
  | 'NO_DUE_DATE'
  | 'NO_MEASURE'
  | 'AWAITING_CONFIRMATION'
  | 'REVIEW_DATE_NEEDED'
  | 'FORECAST_LATE';

export type EvidenceInput = {
  title: string;
  url: string;
  datedOn?: string | null | undefined;
};

export type RecordStatusUpdateInput = {
  actionId: string;
  version: number;
  status: DeliveryStatus;
  note?: string | null | undefined;
  forecastOn?: string | null | undefined;
  forecastStatus?: DeliveryStatus | null | undefined;
  evidence?: Array<EvidenceInput> | null | undefined;
};

export type RecordUpdateOnPlanMutationVariables = Exact<{
  input: RecordStatusUpdateInput;
}>;


export type RecordUpdateOnPlanMutation = { recordStatusUpdate: { update: { id: string }, action: { id: string, reference: string, slug: string, title: string, detail: string | null, originalReference: string | null, version: number, startOn: string | null, dueOn: string | null, timesSlipped: number, reviewOn: string | null, ongoing: boolean, status: DeliveryStatus, statusSince: string | null, forecastOn: string | null, lastUpdateAt: string | null, flags: Array<ActionFlag>, daysOverdue: number, outcomes: Array<{ id: string, reference: string }>, owner: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, contributors: Array<{ id: string }>, completion: { claimedOn: string, confirmedAt: string | null } | null, withdrawal: { reason: string, successor: { id: string, reference: string, slug: string, title: string } | null } | null, supports: { id: string, reference: string, slug: string, title: string, planTitle: string } | null, viewerCan: { update: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null } } } } };

export type UndoUpdateOnPlanMutationVariables = Exact<{
  updateId: string;
}>;


export type UndoUpdateOnPlanMutation = { undoStatusUpdate: { update: { id: string }, action: { id: string, reference: string, slug: string, title: string, detail: string | null, originalReference: string | null, version: number, startOn: string | null, dueOn: string | null, timesSlipped: number, reviewOn: string | null, ongoing: boolean, status: DeliveryStatus, statusSince: string | null, forecastOn: string | null, lastUpdateAt: string | null, flags: Array<ActionFlag>, daysOverdue: number, outcomes: Array<{ id: string, reference: string }>, owner: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, contributors: Array<{ id: string }>, completion: { claimedOn: string, confirmedAt: string | null } | null, withdrawal: { reason: string, successor: { id: string, reference: string, slug: string, title: string } | null } | null, supports: { id: string, reference: string, slug: string, title: string, planTitle: string } | null, viewerCan: { update: { allowed: boolean, reason: string | null }, revise: { allowed: boolean, reason: string | null } } } } };

export const RecordUpdateOnPlanDocument = document<RecordUpdateOnPlanMutation, RecordUpdateOnPlanMutationVariables>(
  "mutation RecordUpdateOnPlan($input:RecordStatusUpdateInput!){recordStatusUpdate(input:$input){update{id}action{...ActionOnPlan}}}fragment ActionOnPlan on Action{id reference slug title detail originalReference version outcomes{id reference}owner{...PersonOnPlan}contributors{id}startOn dueOn timesSlipped reviewOn ongoing status statusSince forecastOn lastUpdateAt flags daysOverdue completion{claimedOn confirmedAt}withdrawal{reason successor{id reference slug title}}supports{id reference slug title planTitle}viewerCan{update{allowed reason}revise{allowed reason}}}fragment PersonOnPlan on PersonLink{id name initials title hasLeft}",
);

export const UndoUpdateOnPlanDocument = document<UndoUpdateOnPlanMutation, UndoUpdateOnPlanMutationVariables>(
  "mutation UndoUpdateOnPlan($updateId:ID!){undoStatusUpdate(updateId:$updateId){update{id}action{...ActionOnPlan}}}fragment ActionOnPlan on Action{id reference slug title detail originalReference version outcomes{id reference}owner{...PersonOnPlan}contributors{id}startOn dueOn timesSlipped reviewOn ongoing status statusSince forecastOn lastUpdateAt flags daysOverdue completion{claimedOn confirmedAt}withdrawal{reason successor{id reference slug title}}supports{id reference slug title planTitle}viewerCan{update{allowed reason}revise{allowed reason}}}fragment PersonOnPlan on PersonLink{id name initials title hasLeft}",
);
