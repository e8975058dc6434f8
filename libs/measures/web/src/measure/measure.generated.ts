// Generated from libs/measures/web/src/measure/measure.graphql by tools/codegen.mjs. Do not edit.
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

/** What a row of a breakdown stands for. */
export type BreakdownRowKind =
  /** A group of people. */
  | 'GROUP'
  /** Several groups together. */
  | 'SUBTOTAL'
  /** Everybody. */
  | 'TOTAL'
  /** People of whom it is not known, or who did not say. */
  | 'UNKNOWN';

/** What is counted in each category. */
export type BreakdownShape =
  /** How many people in each of several parts that do not overlap, such as grades. */
  | 'PARTS'
  /** Of how many people, how many with something: parts `with` and `of`. */
  | 'RATE';

/** What sort of event a chart is marked with. */
export type ChartEventKind =
  /** Figures before and after measure different things. */
  | 'BREAK'
  /** Average and limits are worked out anew from here. */
  | 'NEW_LIMITS'
  /** Something that happened. */
  | 'NOTE';

/** How much a chart can bear to claim. */
export type ChartStyle =
  /** Under three figures: dots and nothing else. */
  | 'DOTS'
  /** Twelve monthly or quarterly figures and more: average, limits and all that goes with them. */
  | 'PROCESS'
  /** An average, and runs of figures on one side of it. Limits, where there are any, are for trial. */
  | 'RUN';

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

/** What may be said of a point in a chart. */
export type PointMeaning =
  /** A change for the worse that is unlikely to be chance. */
  | 'CONCERN'
  /** Left out of averages and limits, with a reason. */
  | 'EXCLUDED'
  /** Lower than chance would have it, where neither way is better. */
  | 'FALLING'
  /** A change for the better that is unlikely to be chance. */
  | 'IMPROVEMENT'
  /** It varies as figures do. */
  | 'NORMAL'
  /** Higher than chance would have it, where neither way is better. */
  | 'RISING';

export type PermitOnMeasureFragment = { allowed: boolean, reason: string | null };

export type FigureOnMeasureFragment = { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, lower: number | null, upper: number | null, intervalText: string | null };

export type ObservationOnMeasureFragment = { fromOn: string, toOn: string, periodText: string, asAtOn: string, source: string | null, note: string | null, revision: number, correctedReason: string | null, excludedReason: string | null, recordedAt: string, recordedBy: { name: string } | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, lower: number | null, upper: number | null, intervalText: string | null } };

export type ActionOnMeasureFragment = { id: string, reference: string, slug: string, title: string };

export type TargetOnMeasureFragment = { id: string, version: number, dueOn: string, text: string, isWaypoint: boolean, words: string | null, figure: { text: string, state: FigureState } | null, comparator: { id: string, reference: string, slug: string, statement: string } | null };

export type MeasureQueryVariables = Exact<{
  id: string;
  figures: number;
}>;


export type MeasureQuery = { measure: { id: string, reference: string, slug: string, statement: string, kind: MeasureKind, version: number, baselineText: string | null, targetText: string | null, withdrawnAt: string | null, withdrawnReason: string | null, isHeadline: boolean, flags: Array<MeasureFlag>, owner: { id: string, name: string, hasLeft: boolean } | null, place: { planId: string, objectiveReference: string, theme: string, outcomeId: string, outcomeReference: string, outcomeStatement: string }, definition: { unit: FigureUnit | null, unitLabel: string | null, better: BetterDirection, betterText: string, frequency: Frequency | null, graceDays: number, definition: string | null, numeratorWords: string | null, denominatorWords: string | null, dataSource: string | null, caveats: string | null, question: string | null, people: CountedPeople, screensOutliers: boolean, fixedAfter: number | null }, startingValue: { fromOn: string, toOn: string, periodText: string, source: string | null, reason: string | null, setAt: string, setBy: { name: string } | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, lower: number | null, upper: number | null, intervalText: string | null } } | null, targets: Array<{ id: string, version: number, dueOn: string, text: string, isWaypoint: boolean, words: string | null, figure: { text: string, state: FigureState } | null, comparator: { id: string, reference: string, slug: string, statement: string } | null }>, target: { id: string, version: number, dueOn: string, text: string, isWaypoint: boolean, words: string | null, figure: { text: string, state: FigureState } | null, comparator: { id: string, reference: string, slug: string, statement: string } | null } | null, latest: { fromOn: string, toOn: string, periodText: string, asAtOn: string, source: string | null, note: string | null, revision: number, correctedReason: string | null, excludedReason: string | null, recordedAt: string, recordedBy: { name: string } | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, lower: number | null, upper: number | null, intervalText: string | null } } | null, observations: Array<{ fromOn: string, toOn: string, periodText: string, asAtOn: string, source: string | null, note: string | null, revision: number, correctedReason: string | null, excludedReason: string | null, recordedAt: string, recordedBy: { name: string } | null, figure: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, lower: number | null, upper: number | null, intervalText: string | null } }>, due: { state: DueState, dueOn: string | null, toOn: string | null, text: string }, course: { standing: MeasureStanding, standingText: string, expectedText: string | null, leadText: string | null, mayBeChance: boolean | null, now: number | null, expectedAt: number | null, isThere: boolean, expected: { text: string } | null, change: { sinceOn: string, fromText: string, text: string, isBetter: boolean | null } | null }, chart: { title: string, description: string, caption: string, style: ChartStyle, better: BetterDirection, latestText: string, expectedText: string | null, format: { unit: FigureUnit | null, unitLabel: string | null, decimals: number }, points: Array<{ on: string, label: string, value: number, text: string, meaning: PointMeaning, reason: string | null }>, gaps: Array<{ on: string, label: string }>, stretches: Array<{ startsOn: string, endsOn: string, mean: number, lower: number | null, upper: number | null, isTrial: boolean }>, targets: Array<{ on: string, value: number, text: string }>, trajectory: Array<{ on: string, value: number }>, events: Array<{ on: string, text: string, kind: ChartEventKind }>, limitsAdvice: { fromOn: string, text: string } | null } | null, finding: { headline: string, sentences: Array<string> }, judgements: Array<{ id: string, strength: EvidenceStrength | null, isMet: boolean, words: string | null, source: string | null, sourceUrl: string | null, observedOn: string, judgedAt: string, judgedBy: { name: string } | null }>, marks: Array<{ id: string, version: number, kind: MarkKind, markedOn: string, words: string, addedAt: string, addedBy: { name: string } | null, action: { id: string, reference: string, slug: string, title: string } | null }>, breakdownUses: Array<{ id: string, dimension: string, dimensionName: string, shape: BreakdownShape }>, servingActions: Array<{ id: string, reference: string, slug: string, title: string }>, viewerCan: { revise: { allowed: boolean, reason: string | null }, record: { allowed: boolean, reason: string | null }, judge: { allowed: boolean, reason: string | null }, seeExact: { allowed: boolean, reason: string | null } } } | null };

export type MeasureBreakdownQueryVariables = Exact<{
  id: string;
  dimension: string;
  toOn?: string | null | undefined;
}>;


export type MeasureBreakdownQuery = { measure: { id: string, breakdown: { dimension: string, dimensionName: string, toOn: string, periodText: string, heading: string, note: string, parts: Array<string>, asAtOn: string, source: string | null, correctedReason: string | null, comparatorName: string | null, compares: GroupComparison, periods: Array<string>, rows: Array<{ code: string, name: string, kind: BreakdownRowKind, isHidden: boolean, counts: Array<number | null> | null, of: number | null, verdict: string | null, parityAt: number | null, share: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, lower: number | null, upper: number | null, intervalText: string | null } | null, comparison: { state: FigureState, value: number | null, text: string, numerator: number | null, denominator: number | null, lower: number | null, upper: number | null, intervalText: string | null } | null, startingShare: { text: string, state: FigureState } | null }> } | null } | null };

export const MeasureDocument = document<MeasureQuery, MeasureQueryVariables>(
  "query Measure($id:ID!$figures:Int!){measure(id:$id){id reference slug statement kind version baselineText targetText withdrawnAt withdrawnReason isHeadline flags owner{id name hasLeft}place{planId objectiveReference theme outcomeId outcomeReference outcomeStatement}definition{unit unitLabel better betterText frequency graceDays definition numeratorWords denominatorWords dataSource caveats question people screensOutliers fixedAfter}startingValue{fromOn toOn periodText source reason setAt setBy{name}figure{...FigureOnMeasure}}targets{...TargetOnMeasure}target{...TargetOnMeasure}latest{...ObservationOnMeasure}observations(first:$figures){...ObservationOnMeasure}due{state dueOn toOn text}course{standing standingText expected{text}expectedText leadText mayBeChance now expectedAt isThere change{sinceOn fromText text isBetter}}chart{title description caption style better format{unit unitLabel decimals}points{on label value text meaning reason}gaps{on label}stretches{startsOn endsOn mean lower upper isTrial}targets{on value text}trajectory{on value}events{on text kind}latestText expectedText limitsAdvice{fromOn text}}finding{headline sentences}judgements{id strength isMet words source sourceUrl observedOn judgedAt judgedBy{name}}marks{id version kind markedOn words addedAt addedBy{name}action{...ActionOnMeasure}}breakdownUses{id dimension dimensionName shape}servingActions{...ActionOnMeasure}viewerCan{revise{...PermitOnMeasure}record{...PermitOnMeasure}judge{...PermitOnMeasure}seeExact{...PermitOnMeasure}}}}fragment ActionOnMeasure on ActionLink{id reference slug title}fragment FigureOnMeasure on Figure{state value text numerator denominator lower upper intervalText}fragment ObservationOnMeasure on Observation{fromOn toOn periodText asAtOn source note revision correctedReason excludedReason recordedAt recordedBy{name}figure{...FigureOnMeasure}}fragment PermitOnMeasure on Permit{allowed reason}fragment TargetOnMeasure on MeasureTarget{id version dueOn text isWaypoint words figure{text state}comparator{id reference slug statement}}",
);

export const MeasureBreakdownDocument = document<MeasureBreakdownQuery, MeasureBreakdownQueryVariables>(
  "query MeasureBreakdown($id:ID!$dimension:String!$toOn:Date){measure(id:$id){id breakdown(dimension:$dimension toOn:$toOn){dimension dimensionName toOn periodText heading note parts asAtOn source correctedReason comparatorName compares periods rows{code name kind isHidden counts of share{...FigureOnMeasure}comparison{...FigureOnMeasure}verdict startingShare{text state}parityAt}}}}fragment FigureOnMeasure on Figure{state value text numerator denominator lower upper intervalText}",
);
