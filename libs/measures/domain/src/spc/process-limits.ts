import { chartError } from './chart-errors';
import { toMean } from './mean';

/** 3 divided by d2 = 1.128, the ratio of the mean moving range of two normal values to their standard deviation. */
const LIMIT_FACTOR = 2.66;
/** Two thirds of the way to the limits: two standard deviations. */
const NEAR_FACTOR = 2 * (LIMIT_FACTOR / 3);
/** The upper limit of a moving range of two points (D4 = 3.267). */
const SCREENING_FACTOR = 3.267;
/** Fewer points than these are no base for limits that are to stand. */
export const FEWEST_TO_FIX = 12;

/** How limits are worked out. */
export interface LimitSettings {
  /** Only so many points from the first are the base of mean and limits; null: all of them. At least 12. */
  readonly fixedAfter: number | null;
  /** Whether unusually large moving ranges are left out of the limits. They stay in the mean. */
  readonly screensOutliers: boolean;
}

/** How far values lie apart by chance alone, in the unit of the values. */
export interface LimitBounds {
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the mean to the limits. */
  readonly nearLower: number;
  readonly nearUpper: number;
  /** The mean of the moving ranges that were kept. */
  readonly meanMovingRange: number;
  /** False where the base does not vary at all: the limits are the mean, and say nothing about other points. */
  readonly hasWidth: boolean;
}

/** Centre line and limits of one stretch of points between rebases. */
export interface ProcessLimits {
  readonly mean: number;
  /** Null for a single point, which has no moving range. */
  readonly bounds: LimitBounds | null;
  /** For each value the step from the one before it; null for the first, and beyond the base of fixed limits. */
  readonly movingRanges: readonly (number | null)[];
  /** For each value whether its moving range was left out of the limits. */
  readonly screenedOut: readonly boolean[];
}

function toBounds(mean: number, meanMovingRange: number): LimitBounds {
  return {
    lower: mean - LIMIT_FACTOR * meanMovingRange,
    upper: mean + LIMIT_FACTOR * meanMovingRange,
    nearLower: mean - NEAR_FACTOR * meanMovingRange,
    nearUpper: mean + NEAR_FACTOR * meanMovingRange,
    meanMovingRange,
    hasWidth: meanMovingRange > 0,
  };
}

/**
 * Centre line and natural process limits of an XmR chart: mean ± 2.66 × mean moving range. They are not clamped: a lower
 * limit may be below 0 and an upper one above 100%.
 *
 * Source: Wheeler, "Understanding Variation" (XmR); NHS England, "Making Data Count"; screening of moving ranges once, not
 * repeated, as in NHSRplotthedots 0.2.2. Ours at the edges: values that do not vary give limits of no width (the package
 * gives none at all), and where screening would leave only zeros, nothing is screened.
 * @param values of one stretch in order of date, all finite; at least one.
 * @throws DomainError when limits would be fixed after fewer than 12 points.
 */
export function toProcessLimits(values: readonly number[], settings: LimitSettings): ProcessLimits {
  const { fixedAfter, screensOutliers } = settings;
  if (fixedAfter !== null && !(Number.isInteger(fixedAfter) && fixedAfter >= FEWEST_TO_FIX)) throw chartError('measures.chart.fixed_too_early');
  const base = values.slice(0, fixedAfter ?? values.length);
  const mean = toMean(base);
  const ranges = base.slice(1).map((value, index) => Math.abs(value - base[index]!));
  const movingRanges = values.map((_, index) => (index === 0 ? null : (ranges[index - 1] ?? null)));
  if (ranges.length === 0) return { mean, bounds: null, movingRanges, screenedOut: values.map(() => false) };
  const unscreened = toMean(ranges);
  const kept = screensOutliers ? ranges.filter((range) => range < SCREENING_FACTOR * unscreened) : ranges;
  const isScreened = kept.some((range) => range > 0);
  return {
    mean,
    bounds: toBounds(mean, isScreened ? toMean(kept) : unscreened),
    movingRanges,
    screenedOut: movingRanges.map((range) => screensOutliers && isScreened && range !== null && !(range < SCREENING_FACTOR * unscreened)),
  };
}
