/** Members of one group in three tiers of grades. Which grade belongs to which tier each organisation says for itself. */
export interface TierCounts {
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
}

/** How much better represented the reference group is at a higher tier than at a lower one; each null where a count it rests on is 0. */
export interface RaceDisparityRatios {
  readonly lowerToMiddle: number | null;
  readonly middleToUpper: number | null;
  readonly lowerToUpper: number | null;
}

function assertCounts(tiers: TierCounts): void {
  for (const [tier, count] of Object.entries(tiers) as [string, number][]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count of people in the ${tier} tier.`);
  }
}

/**
 * The race disparity ratio of the National Health Service: (group lower ÷ group higher) ÷ (reference lower ÷ reference
 * higher). 1 is parity; above 1 the group is at a disadvantage; 2 says that the reference group is twice as well represented
 * at the higher tier relative to the lower. The first two multiply to the third.
 *
 * Null, not 0 or endless, where any of the four counts is 0: nothing can be said of progression from or to nobody.
 * @param group those compared, such as ethnic minority staff. @param reference those compared with, such as White staff.
 * @throws RangeError for counts that are not whole or below 0.
 */
export function toRaceDisparityRatios(group: TierCounts, reference: TierCounts): RaceDisparityRatios {
  assertCounts(group);
  assertCounts(reference);
  const between = (from: keyof TierCounts, to: keyof TierCounts) => {
    const counts = [group[from], group[to], reference[from], reference[to]];
    return counts.includes(0) ? null : group[from] / group[to] / (reference[from] / reference[to]);
  };
  return { lowerToMiddle: between('lower', 'middle'), middleToUpper: between('middle', 'upper'), lowerToUpper: between('lower', 'upper') };
}
