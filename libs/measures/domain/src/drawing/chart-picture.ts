import type { Day } from '@waymark/platform/domain';
import type { BetterDirection } from '../direction';
import type { FigureFormat } from '../words/figure-text';

/** What a point shows. Words beside the chart say the same: nothing is told by colour alone. */
export const drawnMeanings = ['normal', 'improvement', 'concern', 'rising', 'falling', 'excluded'] as const;
export type DrawnMeaning = (typeof drawnMeanings)[number];

/** Single dots, a run around its mean, or a process with limits. */
export const chartStyles = ['dots', 'run', 'process'] as const;
export type ChartStyle = (typeof chartStyles)[number];

/** A published figure on the chart. Hidden ones are gaps and have no value here at all. */
export interface DrawnPoint {
  readonly on: Day;
  /** The period in short: "Oct 2026". */
  readonly label: string;
  readonly value: number;
  /** The figure as people read it: "61%". */
  readonly text: string;
  readonly meaning: DrawnMeaning;
  /** Why it is marked, or why it was left out; null for an ordinary point. */
  readonly reason: string | null;
}

/** A period without a figure to show: hidden, taken back or never recorded. The line does not cross it. */
export interface DrawnGap {
  readonly on: Day;
  readonly label: string;
}

/** A run of points that share a mean and, in a process chart, limits. */
export interface DrawnStretch {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly mean: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Limits from few points, which may still move a good deal. */
  readonly isTrial: boolean;
}

/** Something that happened, as a line across the chart. */
export interface DrawnEvent {
  readonly on: Day;
  readonly text: string;
  readonly kind: 'note' | 'break' | 'new_limits';
}

/** All that a chart shows, already safe to publish and already in words. Drawing it adds no fact. */
export interface ChartPicture {
  readonly title: string;
  readonly description: string;
  readonly format: FigureFormat;
  readonly better: BetterDirection;
  readonly style: ChartStyle;
  /** In order of time. */
  readonly points: readonly DrawnPoint[];
  readonly gaps: readonly DrawnGap[];
  readonly stretches: readonly DrawnStretch[];
  /** Targets in order of their dates; the last one is the final target. `text` is its value in words: "75%". */
  readonly targets: readonly { readonly on: Day; readonly value: number; readonly text: string }[];
  /** The expected path: corners of a line from the baseline through the targets. */
  readonly trajectory: readonly { readonly on: Day; readonly value: number }[];
  readonly events: readonly DrawnEvent[];
  /** The latest figure in words: "61%". */
  readonly latestText: string;
  /** What was expected by now, in words: "59%". */
  readonly expectedText: string | null;
}
