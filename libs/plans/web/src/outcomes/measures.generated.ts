// Generated from libs/plans/web/src/outcomes/measures.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What sort of thing would show that an outcome has come about. */
export type MeasureKind =
  /** A statement that is judged: none, asserted, documented or independently assured. */
  | 'EVIDENCE'
  /** Done or not, by a date. */
  | 'MILESTONE'
  /** A series of figures. */
  | 'NUMERIC'
  /** What people say in a survey. */
  | 'PERCEPTION'
  /** Nobody has chosen yet. */
  | 'UNDECIDED';

/** How a measure stands: what it lacks, or its latest figure against what was expected on its day. */
export type MeasureStanding =
  /** Better than expected by more than a tenth of the whole way. */
  | 'AHEAD'
  /** Within a tenth of the whole way of what was expected; a milestone whose day has not come. */
  | 'AS_EXPECTED'
  /** There is no starting value, or none that the viewer may see. */
  | 'BASELINE_DUE'
  /** Short of what was expected by more than a tenth of the whole way, or of the target on its day. */
  | 'BEHIND'
  /** Judged to be met: a milestone or a statement. */
  | 'MET'
  /** The day of a milestone or a statement has passed and it is not judged to be met. */
  | 'NOT_MET'
  /** There is no figure after the start, or none that the viewer may see. */
  | 'NO_FIGURE'
  /** There is no target after the start. */
  | 'NO_TARGET'
  /** Short of what was expected by more than a quarter of the whole way. */
  | 'OFF_COURSE';

/** What to change of a measure: an absent field stays as it is, null empties it. */
export type ReviseMeasureInput = {
  /** Where things stood at the start, in words. */
  baselineText?: string | null | undefined;
  /** The measure. */
  id: string;
  /** What sort of measure it is; null makes it undecided. */
  kind?: MeasureKind | null | undefined;
  /** The person accountable for it. */
  ownerId?: string | null | undefined;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** What would show it, in words. It cannot be emptied. */
  statement?: string | null | undefined;
  /** What is to be reached, in words. */
  targetText?: string | null | undefined;
  /** The version that the page showed. */
  version: number;
};

export type MeasureProgressFragment = { kind: MeasureKind, baselineText: string | null, targetText: string | null, startingValue: { figure: { text: string } } | null, target: { text: string } | null, latest: { figure: { text: string } } | null, course: { standing: MeasureStanding, standingText: string, now: number | null, expectedAt: number | null, isThere: boolean } };

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
