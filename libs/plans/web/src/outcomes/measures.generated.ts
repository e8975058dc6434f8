// Generated from libs/plans/web/src/outcomes/measures.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MeasureKind =
  | 'UNDECIDED'
  | 'NUMERIC'
  | 'MILESTONE'
  | 'EVIDENCE'
  | 'PERCEPTION';

export type ReviseMeasureInput = {
  id: string;
  version: number;
  statement?: string | null | undefined;
  ownerId?: string | null | undefined;
  kind?: MeasureKind | null | undefined;
  baselineText?: string | null | undefined;
  targetText?: string | null | undefined;
  reason?: string | null | undefined;
};

export type AddMeasureMutationVariables = Exact<{
  outcomeId: string;
  statement: string;
  ownerId?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type AddMeasureMutation = { addMeasure: { measure: { id: string, reference: string } } };

export type ReviseMeasureMutationVariables = Exact<{
  input: ReviseMeasureInput;
}>;


export type ReviseMeasureMutation = { reviseMeasure: { measure: { id: string, reference: string } } };

export type MoveMeasureMutationVariables = Exact<{
  id: string;
  version: number;
  outcomeId: string;
  position: number;
  reason?: string | null | undefined;
}>;


export type MoveMeasureMutation = { moveMeasure: { measure: { id: string, reference: string } } };

export type WithdrawMeasureMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type WithdrawMeasureMutation = { withdrawMeasure: { measure: { id: string, reference: string } } };

export const AddMeasureDocument = document<AddMeasureMutation, AddMeasureMutationVariables>(
  "mutation AddMeasure($outcomeId:ID!$statement:String!$ownerId:ID$reason:String){addMeasure(outcomeId:$outcomeId statement:$statement ownerId:$ownerId reason:$reason){measure{id reference}}}",
);

export const ReviseMeasureDocument = document<ReviseMeasureMutation, ReviseMeasureMutationVariables>(
  "mutation ReviseMeasure($input:ReviseMeasureInput!){reviseMeasure(input:$input){measure{id reference}}}",
);

export const MoveMeasureDocument = document<MoveMeasureMutation, MoveMeasureMutationVariables>(
  "mutation MoveMeasure($id:ID!$version:Int!$outcomeId:ID!$position:Int!$reason:String){moveMeasure(id:$id version:$version outcomeId:$outcomeId position:$position reason:$reason){measure{id reference}}}",
);

export const WithdrawMeasureDocument = document<WithdrawMeasureMutation, WithdrawMeasureMutationVariables>(
  "mutation WithdrawMeasure($id:ID!$version:Int!$reason:String!){withdrawMeasure(id:$id version:$version reason:$reason){measure{id reference}}}",
);
