/** Digits after the point of a number as it is written. */
const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/**
 * Whether a published figure is the rounding of what its own counts come to. Half may have been rounded either way. Used on
 * import, to ask about figures that contradict the counts beside them.
 * @param decimals as published; otherwise as many as the figure is written with.
 */
export function isRoundingOf(published: number, exact: number, decimals = decimalsOf(published)): boolean {
  const unit = 10 ** -decimals;
  return Math.abs(published - exact) <= unit / 2 + 1e-9 * Math.max(1, Math.abs(exact));
}

/**
 * How many there must have been in all, from a count and its published percentage; to the nearest whole.
 * @returns null where the percentage is not above 0.
 */
export const toImpliedBase = (count: number, percentage: number): number | null => (percentage > 0 ? Math.round((100 * count) / percentage) : null);
