/** Those for whom something is so, among all who were counted: appointed of shortlisted, members of a group of all staff. */
export interface Proportion {
  readonly events: number;
  readonly of: number;
}

/** A range of values that fits the data; both ends belong to it. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The 97.5th percentile of the normal distribution: what makes an interval a 95% interval. */
export const Z95 = 1.959963984540054;

/**
 * Throws unless it is a proportion of counted things.
 * @throws RangeError for counts that are not whole, below 0, or more events than there were.
 */
export function assertProportion({ events, of }: Proportion): void {
  const isCount = Number.isSafeInteger(events) && Number.isSafeInteger(of) && events >= 0;
  if (!isCount || events > of) throw new RangeError(`${events} of ${of} is not a proportion of counted things.`);
}

/**
 * The share from 0 to 1; null where nobody was counted.
 * @throws RangeError when it is no proportion.
 */
export function toRate(proportion: Proportion): number | null {
  assertProportion(proportion);
  return proportion.of === 0 ? null : proportion.events / proportion.of;
}

/**
 * The 95% confidence interval of a share, from 0 to 1; null where nobody was counted.
 *
 * Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 1927 (score interval without
 * correction for continuity). It stays inside 0 to 1 and has width at 0% and at 100%.
 * @throws RangeError when it is no proportion.
 */
export function toWilsonInterval(proportion: Proportion): Interval | null {
  const rate = toRate(proportion);
  if (rate === null) return null;
  const { of } = proportion;
  const shrink = 1 + Z95 ** 2 / of;
  const centre = (rate + Z95 ** 2 / (2 * of)) / shrink;
  const reach = (Z95 / shrink) * Math.sqrt((rate * (1 - rate)) / of + Z95 ** 2 / (4 * of ** 2));
  return { lower: rate === 0 ? 0 : Math.max(0, centre - reach), upper: rate === 1 ? 1 : Math.min(1, centre + reach) };
}

/**
 * The smaller of the events expected in two groups if both had the rate of the two together; null where either is empty.
 * Below 5 a comparison tells nothing that could be relied on.
 * @throws RangeError when either is no proportion.
 */
export function toMinimumExpected(group: Proportion, comparator: Proportion): number | null {
  const pooled = toRate({ events: group.events + comparator.events, of: group.of + comparator.of });
  if (toRate(group) === null || toRate(comparator) === null || pooled === null) return null;
  return pooled * Math.min(group.of, comparator.of);
}
