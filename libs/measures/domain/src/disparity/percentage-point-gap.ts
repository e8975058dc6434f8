import { type Interval, type Proportion, toRate, toWilsonInterval } from './proportion';

/** The difference of two shares in percentage points. */
export interface PercentagePointGap {
  /** Above 0 where the group's share is the larger; from -100 to 100. */
  readonly gap: number;
  /** 95% confidence interval, in percentage points. */
  readonly interval: Interval;
}

/**
 * The gap between a group and a comparator in percentage points, with its 95% confidence interval.
 *
 * Source: Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 1998,
 * method 10: the Wilson intervals of both put together.
 * @returns null where either group is empty.
 * @throws RangeError when either is no proportion.
 */
export function toPercentagePointGap(group: Proportion, comparator: Proportion): PercentagePointGap | null {
  const [p, q] = [toRate(group), toRate(comparator)];
  const [first, second] = [toWilsonInterval(group), toWilsonInterval(comparator)];
  if (p === null || q === null || !first || !second) return null;
  const lower = p - q - Math.hypot(p - first.lower, second.upper - q);
  const upper = p - q + Math.hypot(first.upper - p, q - second.lower);
  return { gap: 100 * (p - q), interval: { lower: 100 * lower, upper: 100 * upper } };
}
