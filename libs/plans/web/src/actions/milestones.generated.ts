// Generated from libs/plans/web/src/actions/milestones.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AddMilestoneMutationVariables = Exact<{
  actionId: string;
  title: string;
  dueOn?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type AddMilestoneMutation = { addMilestone: { action: { id: string } } };

export type ReviseMilestoneMutationVariables = Exact<{
  id: string;
  version: number;
  title?: string | null | undefined;
  dueOn?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type ReviseMilestoneMutation = { reviseMilestone: { action: { id: string } } };

export type ReachMilestoneMutationVariables = Exact<{
  id: string;
  version: number;
  reachedOn: string;
}>;


export type ReachMilestoneMutation = { reachMilestone: { action: { id: string } } };

export type WithdrawMilestoneMutationVariables = Exact<{
  id: string;
  version: number;
  reason?: string | null | undefined;
}>;


export type WithdrawMilestoneMutation = { withdrawMilestone: { action: { id: string } } };

export const AddMilestoneDocument = document<AddMilestoneMutation, AddMilestoneMutationVariables>(
  "mutation AddMilestone($actionId:ID!$title:String!$dueOn:Date$reason:String){addMilestone(actionId:$actionId title:$title dueOn:$dueOn reason:$reason){action{id}}}",
);

export const ReviseMilestoneDocument = document<ReviseMilestoneMutation, ReviseMilestoneMutationVariables>(
  "mutation ReviseMilestone($id:ID!$version:Int!$title:String$dueOn:Date$reason:String){reviseMilestone(id:$id version:$version title:$title dueOn:$dueOn reason:$reason){action{id}}}",
);

export const ReachMilestoneDocument = document<ReachMilestoneMutation, ReachMilestoneMutationVariables>(
  "mutation ReachMilestone($id:ID!$version:Int!$reachedOn:Date!){reachMilestone(id:$id version:$version reachedOn:$reachedOn){action{id}}}",
);

export const WithdrawMilestoneDocument = document<WithdrawMilestoneMutation, WithdrawMilestoneMutationVariables>(
  "mutation WithdrawMilestone($id:ID!$version:Int!$reason:String){withdrawMilestone(id:$id version:$version reason:$reason){action{id}}}",
);
