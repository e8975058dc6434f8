// Generated from libs/plans/web/src/actions/plan-actions.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ReviseActionInput = {
  id: string;
  version: number;
  title?: string | null | undefined;
  detail?: string | null | undefined;
  ownerId?: string | null | undefined;
  teamId?: string | null | undefined;
  startOn?: string | null | undefined;
  dueOn?: string | null | undefined;
  reviewOn?: string | null | undefined;
  ongoing?: boolean | null | undefined;
  contributorIds?: Array<string> | null | undefined;
  outcomeIds?: Array<string> | null | undefined;
  supportsId?: string | null | undefined;
  reason?: string | null | undefined;
};

export type AssignActionsInput = {
  actionIds: Array<string>;
  ownerId?: string | null | undefined;
  startOn?: string | null | undefined;
  dueOn?: string | null | undefined;
  reason?: string | null | undefined;
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
