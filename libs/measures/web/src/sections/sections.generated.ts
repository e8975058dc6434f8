// Generated from libs/measures/web/src/sections/sections.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** Why somebody may want to look at a measure. */
export type MeasureFlag =
  /** Its next figure is due. */
  | 'FIGURE_DUE'
  /** Its next figure should be there by now. */
  | 'FIGURE_OVERDUE'
  /** Nobody has said what sort of measure it is. */
  | 'KIND_UNDECIDED'
  /** Its figure has moved since six months ago, or since the plan was approved when that is later. */
  | 'MOVED'
  /** A measure with figures that has no starting value yet. */
  | 'NO_BASELINE'
  /** Nobody is accountable for it, or whoever was has left. */
  | 'NO_OWNER'
  /** It has no target yet. */
  | 'NO_TARGET';

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

export type HeadlineMeasuresQueryVariables = Exact<{
  planId?: string | null | undefined;
}>;


export type HeadlineMeasuresQuery = { headlineMeasures: Array<{ id: string, reference: string, slug: string, statement: string, kind: MeasureKind, baselineText: string | null, targetText: string | null, isHeadline: boolean, flags: Array<MeasureFlag>, owner: { id: string, name: string, hasLeft: boolean } | null, place: { objectiveReference: string, theme: string }, startingValue: { figure: { state: FigureState, text: string } } | null, target: { dueOn: string, text: string, figure: { state: FigureState, text: string } | null } | null, latest: { periodText: string, figure: { state: FigureState, text: string } } | null, due: { state: DueState, dueOn: string | null, text: string }, course: { standing: MeasureStanding, standingText: string, now: number | null, expectedAt: number | null, isThere: boolean, change: { text: string } | null }, viewerCan: { record: { allowed: boolean } } }>, measures: { total: number } };

export type FiguresDueQueryVariables = Exact<{ [key: string]: never; }>;


export type FiguresDueQuery = { figuresDue: Array<{ id: string, reference: string, slug: string, statement: string, due: { state: DueState, text: string }, viewerCan: { record: { allowed: boolean } } }> };

export const HeadlineMeasuresDocument = document<HeadlineMeasuresQuery, HeadlineMeasuresQueryVariables>(
  "query HeadlineMeasures($planId:ID){headlineMeasures(planId:$planId){...MeasureInList}measures(planId:$planId first:1){total}}fragment MeasureInList on Measure{id reference slug statement kind baselineText targetText isHeadline owner{id name hasLeft}place{objectiveReference theme}startingValue{figure{state text}}target{dueOn text figure{state text}}latest{periodText figure{state text}}due{state dueOn text}course{standing standingText now expectedAt isThere change{text}}flags viewerCan{record{allowed}}}",
);

export const FiguresDueDocument = document<FiguresDueQuery, FiguresDueQueryVariables>(
  "query FiguresDue{figuresDue{id reference slug statement due{state text}viewerCan{record{allowed}}}}",
);
