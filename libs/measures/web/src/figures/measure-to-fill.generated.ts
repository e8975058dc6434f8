// Generated from libs/measures/web/src/figures/measure-to-fill.graphql by tools/codegen.mjs. Do not edit.
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

/** A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes. */
export type PlanState =
  /** Approved by a named body; each change is kept with its reason. */
  | 'ACTIVE'
  /** At its end; nothing in it changes. */
  | 'CLOSED'
  /** Being written; changes need no reason and leave no record. */
  | 'DRAFT';

export type MeasureToFillQueryVariables = Exact<{
  id: string;
}>;


export type MeasureToFillQuery = { measure: { id: string, version: number, reference: string, slug: string, statement: string, kind: MeasureKind, isHeadline: boolean, place: { outcomeId: string, outcomeReference: string, outcomeStatement: string, planId: string }, owner: { id: string, name: string } | null, definition: { unit: FigureUnit | null, unitLabel: string | null, decimals: number, better: BetterDirection, frequency: Frequency | null, graceDays: number, firstPeriodOn: string | null, definition: string | null, numeratorWords: string | null, denominatorWords: string | null, dataSource: string | null, caveats: string | null, question: string | null, people: CountedPeople, screensOutliers: boolean, fixedAfter: number | null, template: string | null }, startingValue: { fromOn: string, toOn: string, periodText: string, source: string | null, reason: string | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null } } | null, targets: Array<{ id: string, version: number, dueOn: string, text: string, isWaypoint: boolean, words: string | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null } | null, comparator: { id: string, reference: string, statement: string } | null }>, target: { id: string, text: string } | null, observations: Array<{ fromOn: string, toOn: string, periodText: string, asAtOn: string, source: string | null, note: string | null, revision: number, recordedAt: string, excludedReason: string | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null }, recordedBy: { id: string, name: string } | null }>, due: { state: DueState, dueOn: string | null, daysOverdue: number | null, fromOn: string | null, toOn: string | null, periodText: string | null, text: string }, judgements: Array<{ id: string, strength: EvidenceStrength | null, isMet: boolean, words: string | null, source: string | null, sourceUrl: string | null, observedOn: string }>, marks: Array<{ id: string, version: number, kind: MarkKind, markedOn: string, words: string, action: { id: string, reference: string, title: string } | null }>, breakdownUses: Array<{ dimension: string, dimensionName: string, schemeKey: string, groupingKey: string, shape: BreakdownShape, parts: Array<string>, compares: GroupComparison, comparatorGroup: string | null, comparatorOnTop: boolean }>, servingActions: Array<{ id: string, reference: string, title: string }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, record: { allowed: boolean, reason: string | null }, judge: { allowed: boolean, reason: string | null }, seeExact: { allowed: boolean, reason: string | null } } } | null, plans: Array<{ id: string, state: PlanState }> };

export type FiguresStillDueQueryVariables = Exact<{ [key: string]: never; }>;


export type FiguresStillDueQuery = { figuresDue: Array<{ id: string, reference: string, slug: string, statement: string }> };

export type MeasureChoicesQueryVariables = Exact<{
  planId: string;
}>;


export type MeasureChoicesQuery = { measures: { items: Array<{ id: string, reference: string, statement: string, definition: { unit: FigureUnit | null } }> } };

export const MeasureToFillDocument = document<MeasureToFillQuery, MeasureToFillQueryVariables>(
  "query MeasureToFill($id:ID!){measure(id:$id){id version reference slug statement kind isHeadline place{outcomeId outcomeReference outcomeStatement planId}owner{id name}definition{unit unitLabel decimals better frequency graceDays firstPeriodOn definition numeratorWords denominatorWords dataSource caveats question people screensOutliers fixedAfter template}startingValue{figure{state value text numerator denominator}fromOn toOn periodText source reason}targets{id version dueOn figure{state value text numerator denominator}text isWaypoint words comparator{id reference statement}}target{id text}observations(first:60){fromOn toOn periodText figure{state value text numerator denominator}asAtOn source note revision recordedAt recordedBy{id name}excludedReason}due{state dueOn daysOverdue fromOn toOn periodText text}judgements{id strength isMet words source sourceUrl observedOn}marks{id version kind markedOn words action{id reference title}}breakdownUses{dimension dimensionName schemeKey groupingKey shape parts compares comparatorGroup comparatorOnTop}servingActions{id reference title}viewerCan{revise{allowed reason}record{allowed reason}judge{allowed reason}seeExact{allowed reason}}}plans{id state}}",
);

export const FiguresStillDueDocument = document<FiguresStillDueQuery, FiguresStillDueQueryVariables>(
  "query FiguresStillDue{figuresDue{id reference slug statement}}",
);

export const MeasureChoicesDocument = document<MeasureChoicesQuery, MeasureChoicesQueryVariables>(
  "query MeasureChoices($planId:ID!){measures(planId:$planId first:100){items{id reference statement definition{unit}}}}",
);
