// Generated from libs/plans/web/src/plans/plan-acts.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What to change of a plan: an absent field stays as it is, null empties it. */
export type RevisePlanInput = {
  /** Its last day. */
  endsOn?: string | null | undefined;
  /** The plan. */
  id: string;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** Its first day. */
  startsOn?: string | null | undefined;
  /** What it is about, in a few sentences. */
  summary?: string | null | undefined;
  /** For a team's plan: the team. */
  teamId?: string | null | undefined;
  /** What it is called. */
  title?: string | null | undefined;
  /** The version that the page showed. */
  version: number;
};

export type OpenPlanMutationVariables = Exact<{
  title: string;
  summary?: string | null | undefined;
  startsOn?: string | null | undefined;
  endsOn?: string | null | undefined;
  parentId?: string | null | undefined;
  teamId?: string | null | undefined;
}>;


export type OpenPlanMutation = { openPlan: { plan: { id: string } } };

export type RevisePlanMutationVariables = Exact<{
  input: RevisePlanInput;
}>;


export type RevisePlanMutation = { revisePlan: { plan: { id: string, version: number } } };

export type ApprovePlanMutationVariables = Exact<{
  id: string;
  version: number;
  approvedBy: string;
  approvedOn: string;
}>;


export type ApprovePlanMutation = { approvePlan: { plan: { id: string } } };

export type ClosePlanMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type ClosePlanMutation = { closePlan: { plan: { id: string } } };

export type ReopenPlanMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type ReopenPlanMutation = { reopenPlan: { plan: { id: string } } };

export const OpenPlanDocument = document<OpenPlanMutation, OpenPlanMutationVariables>(
  "mutation OpenPlan($title:String!$summary:String$startsOn:Date$endsOn:Date$parentId:ID$teamId:ID){openPlan(title:$title summary:$summary startsOn:$startsOn endsOn:$endsOn parentId:$parentId teamId:$teamId){plan{id}}}",
);

export const RevisePlanDocument = document<RevisePlanMutation, RevisePlanMutationVariables>(
  "mutation RevisePlan($input:RevisePlanInput!){revisePlan(input:$input){plan{id version}}}",
);

export const ApprovePlanDocument = document<ApprovePlanMutation, ApprovePlanMutationVariables>(
  "mutation ApprovePlan($id:ID!$version:Int!$approvedBy:String!$approvedOn:Date!){approvePlan(id:$id version:$version approvedBy:$approvedBy approvedOn:$approvedOn){plan{id}}}",
);

export const ClosePlanDocument = document<ClosePlanMutation, ClosePlanMutationVariables>(
  "mutation ClosePlan($id:ID!$version:Int!$reason:String!){closePlan(id:$id version:$version reason:$reason){plan{id}}}",
);

export const ReopenPlanDocument = document<ReopenPlanMutation, ReopenPlanMutationVariables>(
  "mutation ReopenPlan($id:ID!$version:Int!$reason:String!){reopenPlan(id:$id version:$version reason:$reason){plan{id}}}",
);
