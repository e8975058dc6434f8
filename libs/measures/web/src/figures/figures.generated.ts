// Generated from libs/measures/web/src/figures/figures.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Which way a measure gets better. */
export type BetterDirection =
  /** The higher, the better. */
  | 'HIGHER'
  /** The lower, the better. */
  | 'LOWER'
  /** The aim is to stay near a value. */
  | 'NEITHER';

/** What is counted in each category. */
export type BreakdownShape =
  /** How many people in each of several parts that do not overlap, such as grades. */
  | 'PARTS'
  /** Of how many people, how many with something: parts `with` and `of`. */
  | 'RATE';

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

/** Whether figures count people, and if so, whom. It decides how small numbers are protected. */
export type CountedPeople =
  /** Others each time, such as applicants of a year. */
  | 'DIFFERENT_EACH_TIME'
  /** No people: papers, meetings, contracts. */
  | 'NONE'
  /** Much the same people each time, such as staff. */
  | 'SAME_PEOPLE';

/** Whether the next figure of a measure is to come. */
export type DueState =
  /** Its period has ended and the day by which it should be there has not passed. */
  | 'DUE'
  /** The period it is about has not ended. */
  | 'NOT_DUE'
  /** Nobody has said how often it is measured, or there is no next figure. */
  | 'NOT_SET'
  /** The day by which it should be there has passed. */
  | 'OVERDUE';

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

/** How much of a figure the viewer may see. */
export type FigureState =
  /** Nothing: it is hidden to protect people. */
  | 'HIDDEN'
  /** Only that it is over a bound: it is so close to 100% that the figure would tell about single people. */
  | 'OVER'
  /** The figure itself. */
  | 'SHOWN'
  /** Only that it is under a bound: it is so close to 0% that the figure would tell about single people. */
  | 'UNDER';

/** What a figure is counted in. */
export type FigureUnit =
  /** A number of people or things. */
  | 'COUNT'
  /** A share, 0 to 100. */
  | 'PERCENT'
  /** One number set against another: 1.62 times. */
  | 'RATIO'
  /** A number on a scale of its own, such as points or days. */
  | 'SCORE';

/** How often a figure is expected. */
export type Frequency =
  /** Each month. */
  | 'MONTHLY'
  /** One time only. */
  | 'ONCE'
  /** Each quarter of a year. */
  | 'QUARTERLY'
  /** Twice a year. */
  | 'SIX_MONTHLY'
  /** Once a year. */
  | 'YEARLY';

/** How groups are compared with each other. */
export type GroupComparison =
  /** Difference in percentage points. */
  | 'GAP'
  /** Their share here against their share elsewhere; 100 is parity. */
  | 'INDEX'
  /** They are not. */
  | 'NONE'
  /** How many times as likely. */
  | 'RATIO';

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


export type RecordObservationMutation = { recordObservation: { measure: { id: string, version: number, reference: string, slug: string, statement: string, kind: MeasureKind, isHeadline: boolean, place: { outcomeId: string, outcomeReference: string, outcomeStatement: string, planId: string }, owner: { id: string, name: string } | null, definition: { unit: FigureUnit | null, unitLabel: string | null, decimals: number, better: BetterDirection, frequency: Frequency | null, graceDays: number, firstPeriodOn: string | null, definition: string | null, numeratorWords: string | null, denominatorWords: string | null, dataSource: string | null, caveats: string | null, question: string | null, people: CountedPeople, screensOutliers: boolean, fixedAfter: number | null, template: string | null }, startingValue: { fromOn: string, toOn: string, periodText: string, source: string | null, reason: string | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, intervalText: string | null } } | null, targets: Array<{ id: string, version: number, dueOn: string, text: string, isWaypoint: boolean, words: string | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, intervalText: string | null } | null, comparator: { id: string, reference: string, statement: string } | null }>, target: { id: string, text: string } | null, observations: Array<{ fromOn: string, toOn: string, periodText: string, asAtOn: string, source: string | null, note: string | null, revision: number, recordedAt: string, excludedReason: string | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, intervalText: string | null }, recordedBy: { id: string, name: string } | null }>, due: { state: DueState, dueOn: string | null, daysOverdue: number | null, fromOn: string | null, toOn: string | null, periodText: string | null, text: string }, judgements: Array<{ id: string, strength: EvidenceStrength | null, isMet: boolean, words: string | null, source: string | null, sourceUrl: string | null, observedOn: string }>, marks: Array<{ id: string, version: number, kind: MarkKind, markedOn: string, words: string, action: { id: string, reference: string, title: string } | null }>, breakdownUses: Array<{ dimension: string, dimensionName: string, schemeKey: string, groupingKey: string, shape: BreakdownShape, parts: Array<string>, compares: GroupComparison, comparatorGroup: string | null, comparatorOnTop: boolean }>, servingActions: Array<{ id: string, reference: string, title: string }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, record: { allowed: boolean, reason: string | null }, judge: { allowed: boolean, reason: string | null }, seeExact: { allowed: boolean, reason: string | null } } } } };

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
  "mutation RecordObservation($input:RecordObservationInput!){recordObservation(input:$input){measure{...MeasureToFillFacts}}}fragment FigureToShow on Figure{state value text numerator denominator intervalText}fragment MeasureToFillFacts on Measure{id version reference slug statement kind isHeadline place{outcomeId outcomeReference outcomeStatement planId}owner{id name}definition{unit unitLabel decimals better frequency graceDays firstPeriodOn definition numeratorWords denominatorWords dataSource caveats question people screensOutliers fixedAfter template}startingValue{figure{...FigureToShow}fromOn toOn periodText source reason}targets{id version dueOn figure{...FigureToShow}text isWaypoint words comparator{id reference statement}}target{id text}observations(first:60){...ObservationToShow}due{state dueOn daysOverdue fromOn toOn periodText text}judgements{id strength isMet words source sourceUrl observedOn}marks{id version kind markedOn words action{id reference title}}breakdownUses{dimension dimensionName schemeKey groupingKey shape parts compares comparatorGroup comparatorOnTop}servingActions{id reference title}viewerCan{revise{allowed reason}record{allowed reason}judge{allowed reason}seeExact{allowed reason}}}fragment ObservationToShow on Observation{fromOn toOn periodText figure{...FigureToShow}asAtOn source note revision recordedAt recordedBy{id name}excludedReason}",
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
