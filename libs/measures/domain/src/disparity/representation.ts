import { toBinomialProbability } from './binomial-test';
import { type Interval, type Proportion, toRate, toWilsonInterval } from './proportion';

/** How a group is represented in a role, against its share somewhere else: an area's census, all staff, applicants. */
export interface Representation {
  /** 100 is parity, 50 is half of it; null where the group has no share to compare with. */
  readonly index: number | null;
  /** Share in the role less share in the comparator, in percentage points (indicator 9 of the race standard). */
  readonly gap: number;
  /** 95% interval of the index, from the share in the role only: the comparator is taken as fixed. */
  readonly interval: Interval | null;
  /** What one person more or fewer in the role comes to, in percentage points: "±1 person = 12.5 percentage points". */
  readonly onePerson: number;
  /** How likely a count this far from the comparator's share or farther is by chance alone. */
  readonly probability: number;
}

/**
 * The representation index, 100 × share in the role ÷ share in the comparator. Say comparator, area and date beside it.
 * @param comparatorShare from 0 to 1, taken as known exactly.
 * @returns null where there is nobody in the role.
 * @throws RangeError when it is no proportion, or the share is not from 0 to 1.
 */
export function toRepresentation(inRole: Proportion, comparatorShare: number): Representation | null {
  const probability = toBinomialProbability(inRole, comparatorShare);
  const rate = toRate(inRole);
  const wilson = toWilsonInterval(inRole);
  if (rate === null || wilson === null) return null;
  const toIndex = (share: number) => (100 * share) / comparatorShare;
  const hasIndex = comparatorShare > 0;
  return {
    index: hasIndex ? toIndex(rate) : null,
    gap: 100 * (rate - comparatorShare),
    interval: hasIndex ? { lower: toIndex(wilson.lower), upper: toIndex(wilson.upper) } : null,
    onePerson: 100 / inRole.of,
    probability,
  };
}
