// Generated from libs/plans/web/src/outcomes/outcomes.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What to change of an outcome: an absent field stays as it is, null empties it. */
export type ReviseOutcomeInput = {
  /** The outcome. */
  id: string;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** What will be different. */
  statement?: string | null | undefined;
  /** The version that the page showed. */
  version: number;
};

export type AddOutcomeMutationVariables = Exact<{
  objectiveId: string;
  statement: string;
  reason?: string | null | undefined;
}>;


export type AddOutcomeMutation = { addOutcome: { outcome: { id: string, reference: string } } };

export type ReviseOutcomeMutationVariables = Exact<{
  input: ReviseOutcomeInput;
}>;


export type ReviseOutcomeMutation = { reviseOutcome: { outcome: { id: string, reference: string } } };

export type MoveOutcomeMutationVariables = Exact<{
  id: string;
  version: number;
  objectiveId: string;
  position: number;
  reason?: string | null | undefined;
}>;


export type MoveOutcomeMutation = { moveOutcome: { outcome: { id: string, reference: string } } };

export type WithdrawOutcomeMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type WithdrawOutcomeMutation = { withdrawOutcome: { outcome: { id: string, reference: string } } };

export const AddOutcomeDocument = document<AddOutcomeMutation, AddOutcomeMutationVariables>(
  "mutation AddOutcome($objectiveId:ID!$statement:String!$reason:String){addOutcome(objectiveId:$objectiveId statement:$statement reason:$reason){outcome{id reference}}}",
);

export const ReviseOutcomeDocument = document<ReviseOutcomeMutation, ReviseOutcomeMutationVariables>(
  "mutation ReviseOutcome($input:ReviseOutcomeInput!){reviseOutcome(input:$input){outcome{id reference}}}",
);

export const MoveOutcomeDocument = document<MoveOutcomeMutation, MoveOutcomeMutationVariables>(
  "mutation MoveOutcome($id:ID!$version:Int!$objectiveId:ID!$position:Int!$reason:String){moveOutcome(id:$id version:$version objectiveId:$objectiveId position:$position reason:$reason){outcome{id reference}}}",
);

export const WithdrawOutcomeDocument = document<WithdrawOutcomeMutation, WithdrawOutcomeMutationVariables>(
  "mutation WithdrawOutcome($id:ID!$version:Int!$reason:String!){withdrawOutcome(id:$id version:$version reason:$reason){outcome{id reference}}}",
);
