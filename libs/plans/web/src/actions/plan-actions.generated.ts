// Generated from libs/plans/web/src/actions/plan-actions.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** An owner and dates for many actions at once, all or none. What is absent or null stays as it is. */
export type AssignActionsInput = {
  /** The actions, all of one plan. */
  actionIds: Array<string>;
  /** The day they are due. */
  dueOn?: string | null | undefined;
  /** The person accountable for them. */
  ownerId?: string | null | undefined;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** The day they start. */
  startOn?: string | null | undefined;
  /** The versions you saw, in the order of the actions; without them whoever assigns last wins. */
  versions?: Array<number> | null | undefined;
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

export type AddActionMutationVariables = Exact<{
  outcomeId: string;
  title: string;
  detail?: string | null | undefined;
  ownerId?: string | null | undefined;
  startOn?: string | null | undefined;
  dueOn?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type AddActionMutation = { addAction: { action: { id: string, reference: string } } };

export type ReviseActionOnPlanMutationVariables = Exact<{
  input: ReviseActionInput;
}>;


export type ReviseActionOnPlanMutation = { reviseAction: { action: { id: string, reference: string } } };

export type MoveActionMutationVariables = Exact<{
  id: string;
  version: number;
  outcomeId: string;
  position: number;
  reason?: string | null | undefined;
}>;


export type MoveActionMutation = { moveAction: { action: { id: string, reference: string } } };

export type WithdrawActionOnPlanMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
  successorId?: string | null | undefined;
}>;


export type WithdrawActionOnPlanMutation = { withdrawAction: { action: { id: string, reference: string } } };

export type AssignActionsMutationVariables = Exact<{
  input: AssignActionsInput;
}>;


export type AssignActionsMutation = { assignActions: { actions: Array<{ id: string }> } };

export const AddActionDocument = document<AddActionMutation, AddActionMutationVariables>(
  "mutation AddAction($outcomeId:ID!$title:String!$detail:String$ownerId:ID$startOn:Date$dueOn:Date$reason:String){addAction(outcomeId:$outcomeId title:$title detail:$detail ownerId:$ownerId startOn:$startOn dueOn:$dueOn reason:$reason){action{id reference}}}",
);

export const ReviseActionOnPlanDocument = document<ReviseActionOnPlanMutation, ReviseActionOnPlanMutationVariables>(
  "mutation ReviseActionOnPlan($input:ReviseActionInput!){reviseAction(input:$input){action{id reference}}}",
);

export const MoveActionDocument = document<MoveActionMutation, MoveActionMutationVariables>(
  "mutation MoveAction($id:ID!$version:Int!$outcomeId:ID!$position:Int!$reason:String){moveAction(id:$id version:$version outcomeId:$outcomeId position:$position reason:$reason){action{id reference}}}",
);

export const WithdrawActionOnPlanDocument = document<WithdrawActionOnPlanMutation, WithdrawActionOnPlanMutationVariables>(
  "mutation WithdrawActionOnPlan($id:ID!$version:Int!$reason:String!$successorId:ID){withdrawAction(id:$id version:$version reason:$reason successorId:$successorId){action{id reference}}}",
);

export const AssignActionsDocument = document<AssignActionsMutation, AssignActionsMutationVariables>(
  "mutation AssignActions($input:AssignActionsInput!){assignActions(input:$input){actions{id}}}",
);
