import type { BetterDirection } from '../direction';
import { type Assurance, toVariation, type Variation } from './assurance';
import type { ChartPoint, ProcessChart } from './chart';
import { classifyPoints, type PointClass } from './classification';
import { FEWEST_TO_FIX } from './process-limits';

/** Fewer points than these are dots and nothing else. */
const FEWEST_FOR_A_MEAN = 3;

/**
 * How much a stretch of points can bear. `dots`: under 3 points, no line. `run`: 3 to 11, a mean and limits marked as
 * trial; only runs of seven are told. `process`: 12 and more, everything.
 */
export type ChartLevel = 'dots' | 'run' | 'process';

/** The level of a stretch by its number of points. */
export const toLevel = (count: number): ChartLevel => (count < FEWEST_FOR_A_MEAN ? 'dots' : count < FEWEST_TO_FIX ? 'run' : 'process');

/** What may be said of meeting the target. */
export type AssuranceClaim =
  | { readonly kind: 'assurance'; readonly assurance: Assurance }
  /** "Not enough data yet (8 of 12)." */
  | { readonly kind: 'not_enough_data'; readonly points: number; readonly needed: number }
  /** No target, or neither way is better. */
  | { readonly kind: 'none' };

/** What of a chart may be told to people. */
export interface ChartClaims {
  /** Of the latest stretch; `dots` for a chart without points. */
  readonly level: ChartLevel;
  /** For each stretch of the chart. */
  readonly levels: readonly ChartLevel[];
  /** For each point of the chart, as far as its stretch can bear it. */
  readonly points: readonly PointClass[];
  /** From the latest point; null while there are fewer than 3 in its stretch. */
  readonly variation: Variation | null;
  readonly assurance: AssuranceClaim;
}

/** A point without what its stretch is too short for: one point or three points need limits that stand. */
function toBearable(point: ChartPoint, level: ChartLevel): ChartPoint {
  return level === 'process' ? point : { ...point, isOutside: false, isTwoInThree: false };
}

function claimAssurance({ groups, assurance }: ProcessChart, better: BetterDirection, target: number | null): AssuranceClaim {
  if (target === null || better === 'neither') return { kind: 'none' };
  const points = groups.at(-1)?.count ?? 0;
  if (assurance === null || points < FEWEST_TO_FIX) return { kind: 'not_enough_data', points, needed: FEWEST_TO_FIX };
  return { kind: 'assurance', assurance };
}

/**
 * What may be claimed from a chart: fewer than 12 points in a stretch are a run chart that claims no more than it can. The
 * calculation itself is the same with any number of points; this is our decision about what is told.
 * @param settings those the chart was made with.
 */
export function claimsOf(chart: ProcessChart, settings: { readonly better: BetterDirection; readonly target: number | null }): ChartClaims {
  const { better, target } = settings;
  const levels = chart.groups.map(({ count }) => toLevel(count));
  const points = classifyPoints(chart.points.map((point) => toBearable(point, levels[point.group]!)), better);
  const level = levels.at(-1) ?? 'dots';
  const latest = points.at(-1);
  const variation = latest && level !== 'dots' ? toVariation(latest.meaning, better) : null;
  return { level, levels, points, variation, assurance: claimAssurance(chart, better, target) };
}
