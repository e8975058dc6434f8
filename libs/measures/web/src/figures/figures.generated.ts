// Generated from libs/measures/web/src/figures/figures.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** A figure as it should have been. The one before stays in the record. */
export type CorrectObservationInput = {
  /** The day as at which it was taken from its source; left out, the last day of its period. */
  asAtOn?: string | null | undefined;
  /** Of how many; for a survey score, how many answered. */
  denominator?: number | null | undefined;
  /** First day of the period. */
  fromOn: string;
  /** That a figure far from those so far is right all the same. */
  isUnusualConfirmed?: boolean | null | undefined;
  /** The measure. */
  measureId: string;
  /** What to know about it. */
  note?: string | null | undefined;
  /** How many of them, for a percentage or ratio. */
  numerator?: number | null | undefined;
  /** Why it is corrected. */
  reason: string;
  /** The revision that the page showed. */
  revision: number;
  /** Where it comes from. */
  source?: string | null | undefined;
  /** Last day of the period; not in the future. */
  toOn: string;
  /** The figure, in the unit of the measure (61 is 61%). Left out where it is worked out from the two numbers. */
  value?: number | null | undefined;
};

/** How well a statement is evidenced. */
export type EvidenceStrength =
  /** Somebody says so. */
  | 'ASSERTED'
  /** A document that others can read shows it. */
  | 'DOCUMENTED'
  /** Somebody from outside has looked and confirms it. */
  | 'INDEPENDENTLY_ASSURED'
  /** Nothing shows it. */
  | 'NONE';

/** How a milestone or a statement of evidence stands. */
export type JudgeMeasureInput = {
  /** Whether it is met. */
  isMet: boolean;
  /** The measure. */
  measureId: string;
  /** The day on which it was so; not in the future. */
  observedOn: string;
  /** What shows it: the title of a document. */
  source?: string | null | undefined;
  /** Where that can be read: a web address. */
  sourceUrl?: string | null | undefined;
  /** How strong the evidence is; left out for a milestone. */
  strength?: EvidenceStrength | null | undefined;
  /** Why it is judged so. */
  words?: string | null | undefined;
};

/** A mark on the chart of a measure. Its words are the reason for a break, new limits or an exclusion. */
export type MarkChartInput = {
  /** The action it speaks of. */
  actionId?: string | null | undefined;
  /** What it means. */
  kind: MarkKind;
  /** The day; for an exclusion, the last day of the period whose figure is left out. */
  markedOn: string;
  /** The measure. */
  measureId: string;
  /** What to know, or why. */
  words: string;
};

/** What a mark on a chart means. */
export type MarkKind =
  /** What is measured has changed: figures from that day on are not set against those before. */
  | 'BREAK'
  /** The figure of the period that ends on that day is left out of averages and limits. */
  | 'EXCLUSION'
  /** Things work differently from that day on: what follows is judged by limits of its own. */
  | 'NEW_LIMITS'
  /** Something to know about that day. */
  | 'NOTE';

/** A figure of one period. */
export type ObservationRowInput = {
  /** The day as at which it was taken from its source; left out, the last day of its period. */
  asAtOn?: string | null | undefined;
  /** Of how many; for a survey score, how many answered. */
  denominator?: number | null | undefined;
  /** First day of the period. */
  fromOn: string;
  /** That a figure far from those so far is right all the same. */
  isUnusualConfirmed?: boolean | null | undefined;
  /** What to know about it. */
  note?: string | null | undefined;
  /** How many of them, for a percentage or ratio. */
  numerator?: number | null | undefined;
  /** Where it comes from. */
  source?: string | null | undefined;
  /** Last day of the period; not in the future. */
  toOn: string;
  /** The figure, in the unit of the measure (61 is 61%). Left out where it is worked out from the two numbers. */
  value?: number | null | undefined;
};

/** A figure of a measure to record. */
export type RecordObservationInput = {
  /** The day as at which it was taken from its source; left out, the last day of its period. */
  asAtOn?: string | null | undefined;
  /** Of how many; for a survey score, how many answered. */
  denominator?: number | null | undefined;
  /** First day of the period. */
  fromOn: string;
  /** That a figure far from those so far is right all the same. */
  isUnusualConfirmed?: boolean | null | undefined;
  /** The measure. */
  measureId: string;
  /** What to know about it. */
  note?: string | null | undefined;
  /** How many of them, for a percentage or ratio. */
  numerator?: number | null | undefined;
  /** Where it comes from. */
  source?: string | null | undefined;
  /** Last day of the period; not in the future. */
  toOn: string;
  /** The figure, in the unit of the measure (61 is 61%). Left out where it is worked out from the two numbers. */
  value?: number | null | undefined;
};

/** Figures of a measure to record, all or none. */
export type RecordObservationsInput = {
  /** The measure. */
  measureId: string;
  /** The figures, 1 to 500, each of another period. */
  rows: Array<ObservationRowInput>;
};

/** A measure whose starting value no longer counts. */
export type RemoveBaselineInput = {
  /** The measure. */
  measureId: string;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** The version of the measure that the page showed. */
  version: number;
};

/** Where things stood at the start: the mean of the figures of a stretch. */
export type SetBaselineInput = {
  /** The figure of the stretch, where it has none yet; it is recorded as one of its figures. */
  figure?: StartingFigureInput | null | undefined;
  /** First day of the stretch. */
  fromOn: string;
  /** The measure. */
  measureId: string;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** Last day of the stretch. */
  toOn: string;
  /** The version of the measure that the page showed. */
  version: number;
};

/** What a measure is to reach, given whole: a figure, or the latest figure of another measure, or just a day. */
export type SetTargetInput = {
  /** The measure whose latest figure is to be reached. */
  comparatorMeasureId?: string | null | undefined;
  /** The day by which. */
  dueOn: string;
  /** Whether it is a stage on the way to a later target. */
  isWaypoint?: boolean | null | undefined;
  /** The measure. */
  measureId: string;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** The target to change; left out, another one is added. */
  targetId?: string | null | undefined;
  /** The figure to reach, in the unit of the measure. */
  value?: number | null | undefined;
  /** The version of the measure that the page showed. */
  version: number;
  /** What to know about it. */
  words?: string | null | undefined;
};

/** The figure of a stretch that has none yet. */
export type StartingFigureInput = {
  /** The day as at which it was taken from its source; left out, the last day of its period. */
  asAtOn?: string | null | undefined;
  /** Of how many; for a survey score, how many answered. */
  denominator?: number | null | undefined;
  /** How many of them, for a percentage or ratio. */
  numerator?: number | null | undefined;
  /** Where it comes from. */
  source?: string | null | undefined;
  /** The figure, in the unit of the measure (61 is 61%). Left out where it is worked out from the two numbers. */
  value?: number | null | undefined;
};

/** A figure to take back. */
export type WithdrawObservationInput = {
  /** The measure. */
  measureId: string;
  /** Why it is taken back. */
  reason: string;
  /** The revision that the page showed. */
  revision: number;
  /** Last day of its period. */
  toOn: string;
};

export type RecordObservationMutationVariables = Exact<{
  input: RecordObservationInput;
}>;


export type RecordObservationMutation = { recordObservation: { measure: { id: string, version: number } } };

export type RecordObservationsMutationVariables = Exact<{
  input: RecordObservationsInput;
}>;


export type RecordObservationsMutation = { recordObservations: { measure: { id: string, version: number } } };

export type CorrectObservationMutationVariables = Exact<{
  input: CorrectObservationInput;
}>;


export type CorrectObservationMutation = { correctObservation: { measure: { id: string, version: number } } };

export type WithdrawObservationMutationVariables = Exact<{
  input: WithdrawObservationInput;
}>;


export type WithdrawObservationMutation = { withdrawObservation: { measure: { id: string, version: number } } };

export type SetBaselineMutationVariables = Exact<{
  input: SetBaselineInput;
}>;


export type SetBaselineMutation = { setBaseline: { measure: { id: string, version: number } } };

export type RemoveBaselineMutationVariables = Exact<{
  input: RemoveBaselineInput;
}>;


export type RemoveBaselineMutation = { removeBaseline: { measure: { id: string, version: number } } };

export type SetTargetMutationVariables = Exact<{
  input: SetTargetInput;
}>;


export type SetTargetMutation = { setTarget: { measure: { id: string, version: number } } };

export type WithdrawTargetMutationVariables = Exact<{
  id: string;
  version: number;
  reason?: string | null | undefined;
}>;


export type WithdrawTargetMutation = { withdrawTarget: { measure: { id: string, version: number } } };

export type MarkChartMutationVariables = Exact<{
  input: MarkChartInput;
}>;


export type MarkChartMutation = { markChart: { measure: { id: string, version: number } } };

export type WithdrawMarkMutationVariables = Exact<{
  id: string;
  version: number;
  reason?: string | null | undefined;
}>;


export type WithdrawMarkMutation = { withdrawMark: { measure: { id: string, version: number } } };

export type JudgeMeasureMutationVariables = Exact<{
  input: JudgeMeasureInput;
}>;


export type JudgeMeasureMutation = { judgeMeasure: { measure: { id: string, version: number } } };

export const RecordObservationDocument = document<RecordObservationMutation, RecordObservationMutationVariables>(
  "mutation RecordObservation($input:RecordObservationInput!){recordObservation(input:$input){measure{id version}}}",
);

export const RecordObservationsDocument = document<RecordObservationsMutation, RecordObservationsMutationVariables>(
  "mutation RecordObservations($input:RecordObservationsInput!){recordObservations(input:$input){measure{id version}}}",
);

export const CorrectObservationDocument = document<CorrectObservationMutation, CorrectObservationMutationVariables>(
  "mutation CorrectObservation($input:CorrectObservationInput!){correctObservation(input:$input){measure{id version}}}",
);

export const WithdrawObservationDocument = document<WithdrawObservationMutation, WithdrawObservationMutationVariables>(
  "mutation WithdrawObservation($input:WithdrawObservationInput!){withdrawObservation(input:$input){measure{id version}}}",
);

export const SetBaselineDocument = document<SetBaselineMutation, SetBaselineMutationVariables>(
  "mutation SetBaseline($input:SetBaselineInput!){setBaseline(input:$input){measure{id version}}}",
);

export const RemoveBaselineDocument = document<RemoveBaselineMutation, RemoveBaselineMutationVariables>(
  "mutation RemoveBaseline($input:RemoveBaselineInput!){removeBaseline(input:$input){measure{id version}}}",
);

export const SetTargetDocument = document<SetTargetMutation, SetTargetMutationVariables>(
  "mutation SetTarget($input:SetTargetInput!){setTarget(input:$input){measure{id version}}}",
);

export const WithdrawTargetDocument = document<WithdrawTargetMutation, WithdrawTargetMutationVariables>(
  "mutation WithdrawTarget($id:ID!$version:Int!$reason:String){withdrawTarget(id:$id version:$version reason:$reason){measure{id version}}}",
);

export const MarkChartDocument = document<MarkChartMutation, MarkChartMutationVariables>(
  "mutation MarkChart($input:MarkChartInput!){markChart(input:$input){measure{id version}}}",
);

export const WithdrawMarkDocument = document<WithdrawMarkMutation, WithdrawMarkMutationVariables>(
  "mutation WithdrawMark($id:ID!$version:Int!$reason:String){withdrawMark(id:$id version:$version reason:$reason){measure{id version}}}",
);

export const JudgeMeasureDocument = document<JudgeMeasureMutation, JudgeMeasureMutationVariables>(
  "mutation JudgeMeasure($input:JudgeMeasureInput!){judgeMeasure(input:$input){measure{id version}}}",
);
