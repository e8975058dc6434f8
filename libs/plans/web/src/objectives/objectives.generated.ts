// Generated from libs/plans/web/src/objectives/objectives.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What to change of an objective: an absent field stays as it is, null empties it. */
export type ReviseObjectiveInput = {
  /** The objective. */
  id: string;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** What the organisation wants to become. */
  statement?: string | null | undefined;
  /** Its theme, in a word or two. */
  theme?: string | null | undefined;
  /** The version that the page showed. */
  version: number;
};

export type AddObjectiveMutationVariables = Exact<{
  planId: string;
  theme: string;
  statement?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type AddObjectiveMutation = { addObjective: { objective: { id: string, reference: string } } };

export type ReviseObjectiveMutationVariables = Exact<{
  input: ReviseObjectiveInput;
}>;


export type ReviseObjectiveMutation = { reviseObjective: { objective: { id: string, reference: string } } };

export type MoveObjectiveMutationVariables = Exact<{
  id: string;
  version: number;
  position: number;
  reason?: string | null | undefined;
}>;


export type MoveObjectiveMutation = { moveObjective: { objective: { id: string, reference: string } } };

export type WithdrawObjectiveMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type WithdrawObjectiveMutation = { withdrawObjective: { objective: { id: string, reference: string } } };

export const AddObjectiveDocument = document<AddObjectiveMutation, AddObjectiveMutationVariables>(
  "mutation AddObjective($planId:ID!$theme:String!$statement:String$reason:String){addObjective(planId:$planId theme:$theme statement:$statement reason:$reason){objective{id reference}}}",
);

export const ReviseObjectiveDocument = document<ReviseObjectiveMutation, ReviseObjectiveMutationVariables>(
  "mutation ReviseObjective($input:ReviseObjectiveInput!){reviseObjective(input:$input){objective{id reference}}}",
);

export const MoveObjectiveDocument = document<MoveObjectiveMutation, MoveObjectiveMutationVariables>(
  "mutation MoveObjective($id:ID!$version:Int!$position:Int!$reason:String){moveObjective(id:$id version:$version position:$position reason:$reason){objective{id reference}}}",
);

export const WithdrawObjectiveDocument = document<WithdrawObjectiveMutation, WithdrawObjectiveMutationVariables>(
  "mutation WithdrawObjective($id:ID!$version:Int!$reason:String!){withdrawObjective(id:$id version:$version reason:$reason){objective{id reference}}}",
);
