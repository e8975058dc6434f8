import { type Interval, Z95 } from '../disparity/proportion';
import { toRaceDisparityRatios } from '../disparity/race-disparity-ratio';
import type { Verdict } from '../disparity/verdict';
import { type Comparison, NOTHING, type ShownRow } from './shown-row';

/** As for other ratios: fewer people expected in a tier than these, and no verdict is given. */
const FEWEST_EXPECTED = 5;

interface Tiers {
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
}

const isCount = (count: number | null | undefined): count is number => Number.isSafeInteger(count) && count! >= 0;

/** The three tiers of a row; null where one is hidden. */
function toTiers({ counts }: ShownRow): Tiers | null {
  const [lower, middle, upper] = counts;
  return isCount(lower) && isCount(middle) && isCount(upper) ? { lower, middle, upper } : null;
}

/** The fewest people expected in any cell of the two groups by the two outer tiers if both were alike. */
function toFewestExpected(group: Tiers, other: Tiers): number {
  const [rows, columns] = [[group.lower + group.upper, other.lower + other.upper], [group.lower + other.lower, group.upper + other.upper]];
  const all = rows[0]! + rows[1]!;
  return all === 0 ? 0 : (Math.min(...rows) * Math.min(...columns)) / all;
}

/**
 * 95% interval of the ratio of lower to upper: the ratio is an odds ratio, and the logarithm of one has the standard error
 * √(1/a + 1/b + 1/c + 1/d).
 *
 * Source: Woolf, "On estimating the relation between blood group and disease", Annals of Human Genetics 1955.
 */
function toInterval(ratio: number, group: Tiers, reference: Tiers): Interval {
  const error = Math.sqrt(1 / group.lower + 1 / group.upper + 1 / reference.lower + 1 / reference.upper);
  return { lower: ratio * Math.exp(-Z95 * error), upper: ratio * Math.exp(Z95 * error) };
}

function toTierVerdict(ratio: number, interval: Interval, expected: number): Verdict {
  if (expected < FEWEST_EXPECTED) return 'too_few';
  if (ratio >= 0.8 && ratio <= 1.25) return 'no_clear_difference';
  return interval.lower > 1 || interval.upper < 1 ? 'clear_difference' : 'possible_difference';
}

/**
 * The race disparity ratio of a group from the lower to the upper tier, with its interval.
 * @param onTop whether the comparator's way up stands on top: above 1 the group is at a disadvantage, as the ratio is usually told.
 */
export function toTierComparison(row: ShownRow, other: ShownRow, onTop: boolean): Comparison {
  const [group, comparator] = [toTiers(row), toTiers(other)];
  if (!group || !comparator) return NOTHING;
  const expected = toFewestExpected(group, comparator);
  const ratio = toRaceDisparityRatios(group, comparator).lowerToUpper;
  if (ratio === null) return { ...NOTHING, verdict: 'too_few' };
  const [value, interval] = onTop ? [ratio, toInterval(ratio, group, comparator)] : [1 / ratio, toInterval(1 / ratio, group, comparator)];
  return { value, interval, verdict: toTierVerdict(value, interval, expected), isLower: ratio > 1 };
}
