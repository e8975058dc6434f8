// Generated from libs/measures/web/src/definition/definition.graphql by tools/codegen.mjs. Do not edit.
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

/** Whether figures count people, and if so, whom. It decides how small numbers are protected. */
export type CountedPeople =
  /** Others each time, such as applicants of a year. */
  | 'DIFFERENT_EACH_TIME'
  /** No people: papers, meetings, contracts. */
  | 'NONE'
  /** Much the same people each time, such as staff. */
  | 'SAME_PEOPLE';

/** How a measure is measured: an absent field stays as it is, null empties it where that is possible. */
export type DefineMeasureInput = {
  /** Which way it gets better. */
  better?: BetterDirection | null | undefined;
  /** What to bear in mind when reading it. */
  caveats?: string | null | undefined;
  /** Where its figures come from. */
  dataSource?: string | null | undefined;
  /** Digits shown after the decimal point, 0 to 4. */
  decimals?: number | null | undefined;
  /** What exactly is measured. */
  definition?: string | null | undefined;
  /** Of all of what. */
  denominatorWords?: string | null | undefined;
  /** First day of the first period for which a figure is expected. */
  firstPeriodOn?: string | null | undefined;
  /** Points after which the limits of its chart stay as they are, 12 or more; null: never. */
  fixedAfter?: number | null | undefined;
  /** How often a figure is expected. */
  frequency?: Frequency | null | undefined;
  /** Days after a period's end until its figure is due, 0 to 366. */
  graceDays?: number | null | undefined;
  /** The measure. */
  id: string;
  /** What sort of measure it is. What was recorded stays, whatever it becomes. */
  kind?: MeasureKind | null | undefined;
  /** What is counted as having it. */
  numeratorWords?: string | null | undefined;
  /** Whether its figures count people, and if so, whom. Small numbers of people are protected. */
  people?: CountedPeople | null | undefined;
  /** The question asked, where it is a survey. */
  question?: string | null | undefined;
  /** Why; needed once the plan is active, and when it has figures and its kind or unit changes. */
  reason?: string | null | undefined;
  /** Whether moves far out of the ordinary are left out of the limits of its chart. */
  screensOutliers?: boolean | null | undefined;
  /** What its figures are counted in. */
  unit?: FigureUnit | null | undefined;
  /** What is counted, or the name of its scale: "contracts", "days". */
  unitLabel?: string | null | undefined;
  /** The version that the page showed. */
  version: number;
};

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

export type DefineMeasureMutationVariables = Exact<{
  input: DefineMeasureInput;
}>;


export type DefineMeasureMutation = { defineMeasure: { measure: { id: string, version: number } } };

export type HeadlineMeasureMutationVariables = Exact<{
  id: string;
  version: number;
  isHeadline: boolean;
}>;


export type HeadlineMeasureMutation = { headlineMeasure: { measure: { id: string, version: number, isHeadline: boolean } } };

export const DefineMeasureDocument = document<DefineMeasureMutation, DefineMeasureMutationVariables>(
  "mutation DefineMeasure($input:DefineMeasureInput!){defineMeasure(input:$input){measure{id version}}}",
);

export const HeadlineMeasureDocument = document<HeadlineMeasureMutation, HeadlineMeasureMutationVariables>(
  "mutation HeadlineMeasure($id:ID!$version:Int!$isHeadline:Boolean!){headlineMeasure(id:$id version:$version isHeadline:$isHeadline){measure{id version isHeadline}}}",
);
