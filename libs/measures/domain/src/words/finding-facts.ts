import type { Day } from '@waymark/platform/domain';
import type { Frequency, Period } from '../calendar/periods';
import type { BetterDirection } from '../direction';
import type { Interval } from '../disparity/proportion';
import type { Course } from '../progress/standing';
import type { ProcessChart } from '../spc/chart';
import type { ChartClaims } from '../spc/claims';
import type { FigureFormat } from './figure-text';

/** What the figures of a measure say, in plain words. The headline has no full stop; the sentences have. */
export interface Finding {
  readonly headline: string;
  readonly sentences: readonly string[];
}

/** Whether a published figure has a number. `under` and `over` are bands near 0% and 100%. */
export type FindingFigureState = 'shown' | 'under' | 'over' | 'hidden' | 'taken_back';

/** What is known of a measure with figures, as one audience may see it. */
export interface SeriesFindingFacts {
  readonly kind: 'series';
  readonly format: FigureFormat;
  readonly better: BetterDirection;
  readonly frequency: Frequency | null;
  /** All published figures in order of date. */
  readonly figures: readonly { readonly period: Period; readonly state: FindingFigureState }[];
  /** The latest figure that has a number, counts, and can be compared with those before it. */
  readonly latest: { readonly period: Period; readonly value: number; readonly interval: Interval | null } | null;
  /** The first day after the latest break in the series; null without one. */
  readonly brokenOn: Day | null;
  /** The starting value; `value` is null where it is hidden. */
  readonly start: { readonly period: Period; readonly value: number | null; readonly isBeforeBreak: boolean } | null;
  /** The target that counts. `value` is null where the figure it is to equal cannot be shown; `comparator` is that measure's reference. */
  readonly target: { readonly value: number | null; readonly dueOn: Day; readonly comparator: string | null } | null;
  readonly course: Course;
  readonly chart: ProcessChart;
  readonly claims: ChartClaims;
}

/** How strong the evidence for a statement is, weakest first. */
export const evidenceStrengths = ['none', 'asserted', 'documented', 'independently_assured'] as const;
export type EvidenceStrength = (typeof evidenceStrengths)[number];

/** What is known of a milestone, or of a statement that is judged by evidence. */
export interface JudgedFindingFacts {
  readonly kind: 'milestone' | 'evidence';
  /** The latest judgement. */
  readonly judgement: { readonly isMet: boolean; readonly strength: EvidenceStrength | null; readonly observedOn: Day } | null;
  /** The day it is to be there; null where nobody has said. */
  readonly dueOn: Day | null;
  readonly today: Day;
}

export type FindingFacts = SeriesFindingFacts | JudgedFindingFacts;
