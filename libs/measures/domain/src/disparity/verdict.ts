import { type Proportion, toMinimumExpected } from './proportion';
import { toRelativeLikelihood } from './relative-likelihood';

/** What a comparison of two groups may be said to show. There is no verdict of "no difference": data cannot show that. */
export const verdicts = ['clear_difference', 'possible_difference', 'no_clear_difference', 'too_few'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdicts in words, for a sentence of their own or after a colon. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  clear_difference: 'clear difference',
  possible_difference: 'possible difference, numbers too small to be sure',
  no_clear_difference: 'no clear difference',
  too_few: 'numbers too small to compare',
};

/** Fewer expected events than these in either group, and no verdict is given. */
const FEWEST_EXPECTED = 5;

/** Whether the ratio lies outside 0.80 to 1.25, both included; by whole numbers, so that 0.80 itself is inside. */
function isOutsideBand(group: Proportion, comparator: Proportion): boolean {
  const [crossed, other] = [group.events * comparator.of, comparator.events * group.of];
  return 5 * crossed < 4 * other || 4 * crossed > 5 * other;
}

/**
 * What may be said of the difference between two groups: a difference is clear when the 95% interval excludes 1 and the
 * ratio lies outside 0.80 to 1.25 (the band read as "no adverse impact" in Workforce Race Equality Standard practice);
 * possible when it lies outside the band and the interval includes 1. Under 5 expected events there is no verdict.
 * @throws RangeError when either is no proportion.
 */
export function toVerdict(group: Proportion, comparator: Proportion): Verdict {
  const likelihood = toRelativeLikelihood(group, comparator);
  const expected = toMinimumExpected(group, comparator);
  if (!likelihood || expected === null || expected < FEWEST_EXPECTED) return 'too_few';
  if (!isOutsideBand(group, comparator)) return 'no_clear_difference';
  const { lower, upper } = likelihood.interval;
  return lower > 1 || upper < 1 ? 'clear_difference' : 'possible_difference';
}
