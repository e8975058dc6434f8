/** Splits a double into two halves of 26 bits whose products with a count are exact (Veltkamp). */
const SPLITTER = 2 ** 27 + 1;

/**
 * A sum in two parts, `total` and the rounding it lost, so that errors do not pile up (Neumaier, "Rundungsfehleranalyse
 * einiger Verfahren zur Summation endlicher Summen", 1974).
 */
function sumInParts(values: readonly number[]): { total: number; lost: number } {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return { total, lost };
}

/**
 * The mean, as near to the true one as a double can be. Whether a point lies *on* the centre line depends on it: the mean
 * of 24 times 0.1 must be 0.1. So the division is corrected by its remainder, worked out without rounding (Dekker, 1971).
 * @param values at least one and fewer than 2^26, all finite and below 1e290.
 * @returns the mean in the unit of the values; NaN for no values.
 */
export function toMean(values: readonly number[]): number {
  const count = values.length;
  const { total, lost } = sumInParts(values);
  const mean = total / count;
  const high = SPLITTER * mean - (SPLITTER * mean - mean);
  const remainder = total - high * count - (mean - high) * count + lost;
  return mean + remainder / count;
}
