/** The distribution function of the normal distribution (Abramowitz and Stegun 7.1.26; off by less than 2e-7). */
function normal(z: number): number {
  const t = 1 / (1 + 0.3275911 * (Math.abs(z) / Math.SQRT2));
  const tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-(z * z) / 2);
  return z >= 0 ? 1 - tail / 2 : tail / 2;
}

/**
 * Mann-Whitney's test, two-sided, by the normal distribution, which is right for samples of this size: how likely two samples of the
 * same kind differ at least as much as these. Small means that one tends to be longer than the other.
 */
export function rankSumTest(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))].sort((one, other) => one.value - other.value);
  let [rankSum, tied] = [0, 0];
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to + 1 < all.length && all[to + 1]!.value === all[from]!.value) to += 1;
    const count = to - from + 1;
    tied += count ** 3 - count;
    rankSum += ((from + to) / 2 + 1) * all.slice(from, to + 1).filter(({ isA }) => isA).length;
    from = to + 1;
  }
  const [n, m, whole] = [a.length, b.length, all.length];
  const u = rankSum - (n * (n + 1)) / 2;
  const spread = Math.sqrt(((n * m) / 12) * (whole + 1 - tied / (whole * (whole - 1))));
  if (spread === 0) return 1;
  return 2 * (1 - normal(Math.abs(u - (n * m) / 2) / spread));
}
