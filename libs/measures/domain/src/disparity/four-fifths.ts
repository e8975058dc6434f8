import { type Proportion, toRate } from './proportion';

/** A group's rate against that of the group that fares best. */
export interface ImpactRatio {
  /** From 0 to 1; null where the group is empty or nobody anywhere was selected. */
  readonly ratio: number | null;
  /** Whether it is below four fifths. A rule of thumb, not a legal test in the United Kingdom. */
  readonly isBelowFourFifths: boolean;
}

/** Exactly a/m < 4/5 × b/n, which division would get wrong at the boundary. */
const isBelow = (group: Proportion, best: Proportion) => 5 * group.events * best.of < 4 * best.events * group.of;

/**
 * The four-fifths rule: each group's selection rate over the highest rate of all. It ignores chance in small numbers, so a
 * confidence interval of the relative likelihood belongs beside it.
 *
 * Source: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D) (United States).
 * @returns one entry for each group, in the same order.
 * @throws RangeError when any is no proportion.
 */
export function toImpactRatios(groups: readonly Proportion[]): ImpactRatio[] {
  const best = groups.reduce<Proportion | null>((highest, group) => ((toRate(group) ?? 0) > (highest ? toRate(highest)! : 0) ? group : highest), null);
  return groups.map((group) => {
    const rate = toRate(group);
    if (rate === null || best === null) return { ratio: null, isBelowFourFifths: false };
    return { ratio: rate / toRate(best)!, isBelowFourFifths: isBelow(group, best) };
  });
}
