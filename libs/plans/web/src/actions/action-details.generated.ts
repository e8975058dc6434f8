// Generated from libs/plans/web/src/actions/action-details.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** What to change of an action: an absent field stays as it is, null empties it. */
export type ReviseActionInput = {
  /** All who help with it, besides its owner. */
  contributorIds?: Array<string> | null | undefined;
  /** More about it. */
  detail?: string | null | undefined;
  /** The day it is due. Later than before, in an active plan, is a slip. */
  dueOn?: string | null | undefined;
  /** The action. */
  id: string;
  /** Work without an end by nature. */
  ongoing?: boolean | null | undefined;
  /** All outcomes it serves; the first is where it is printed. */
  outcomeIds?: Array<string> | null | undefined;
  /** The person accountable for it. */
  ownerId?: string | null | undefined;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** The day to look again at work that is ongoing. */
  reviewOn?: string | null | undefined;
  /** The day it starts. */
  startOn?: string | null | undefined;
  /** For an action of a team's plan: the action of the plan above that it supports. */
  supportsId?: string | null | undefined;
  /** The team that does it. */
  teamId?: string | null | undefined;
  /** What is to be done. */
  title?: string | null | undefined;
  /** The version that the page showed. */
  version: number;
};

export type ActionChoicesQueryVariables = Exact<{
  planId: string;
}>;


export type ActionChoicesQuery = { teams: Array<{ id: string, path: string }>, plan: { id: string, parent: { id: string } | null, objectives: Array<{ outcomes: Array<{ id: string, reference: string, statement: string, withdrawnAt: string | null, actions: Array<{ id: string, reference: string, title: string, status: DeliveryStatus }> }> }> } | null };

export type ReviseActionMutationVariables = Exact<{
  input: ReviseActionInput;
}>;


export type ReviseActionMutation = { reviseAction: { action: { id: string, version: number } } };

export type WithdrawActionMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
  successorId?: string | null | undefined;
}>;


export type WithdrawActionMutation = { withdrawAction: { action: { id: string } } };

export type RecordEvidenceMutationVariables = Exact<{
  actionId: string;
  evidence: EvidenceInput;
}>;


export type RecordEvidenceMutation = { recordEvidence: { action: { id: string } } };

export const ActionChoicesDocument = document<ActionChoicesQuery, ActionChoicesQueryVariables>(
  "query ActionChoices($planId:ID!){teams{id path}plan(id:$planId){id parent{id}objectives{outcomes{id reference statement withdrawnAt actions{id reference title status}}}}}",
);

export const ReviseActionDocument = document<ReviseActionMutation, ReviseActionMutationVariables>(
  "mutation ReviseAction($input:ReviseActionInput!){reviseAction(input:$input){action{id version}}}",
);

export const WithdrawActionDocument = document<WithdrawActionMutation, WithdrawActionMutationVariables>(
  "mutation WithdrawAction($id:ID!$version:Int!$reason:String!$successorId:ID){withdrawAction(id:$id version:$version reason:$reason successorId:$successorId){action{id}}}",
);

export const RecordEvidenceDocument = document<RecordEvidenceMutation, RecordEvidenceMutationVariables>(
  "mutation RecordEvidence($actionId:ID!$evidence:EvidenceInput!){recordEvidence(actionId:$actionId evidence:$evidence){action{id}}}",
);
