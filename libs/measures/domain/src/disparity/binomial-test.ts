import { assertProportion, type Proportion } from './proportion';

/** Probabilities that differ by less than this part count as equal, so that rounding does not drop the mirror image. */
const TIE = 1e-7;

/** How likely 0, 1, … n events are, each up to a common factor: from the likeliest outwards, so that nothing overflows. */
function toWeights(of: number, share: number): number[] {
  const weights = new Array<number>(of + 1).fill(0);
  const mode = Math.min(of, Math.floor((of + 1) * share));
  const odds = share / (1 - share);
  weights[mode] = 1;
  for (let k = mode; k < of; k += 1) weights[k + 1] = weights[k]! * ((of - k) / (k + 1)) * odds;
  for (let k = mode; k > 0; k -= 1) weights[k - 1] = (weights[k]! * k) / ((of - k + 1) * odds);
  return weights;
}

/**
 * How likely a count as far from what is expected as this one, or farther, would be by chance alone if each of the `of`
 * people belonged to the group with the fixed probability `share` (exact binomial test, two-sided: the sum over all counts
 * that are no likelier than the one seen).
 *
 * Source: Clopper and Pearson, Biometrika 1934; the two-sided sum as in `binom.test` of R.
 * @param share of the group in the population it is compared with, from 0 to 1.
 * @returns a probability from 0 to 1; 1 where nobody was counted.
 * @throws RangeError when it is no proportion, or the share is not from 0 to 1.
 */
export function toBinomialProbability(seen: Proportion, share: number): number {
  assertProportion(seen);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share from 0 to 1.`);
  if (share === 0 || share === 1) return seen.events === seen.of * share ? 1 : 0;
  const weights = toWeights(seen.of, share);
  const limit = weights[seen.events]! * (1 + TIE);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const asFar = weights.reduce((sum, weight) => (weight <= limit ? sum + weight : sum), 0);
  return Math.min(1, asFar / total);
}
