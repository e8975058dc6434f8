/** A row in a list, in order. Only the order of positions means something. */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

/** Below this gap there is no telling how often a list can still be split, so it is numbered afresh. */
const SMALLEST_GAP = 1e-6;

/** The position after all others. */
export const lastPosition = (siblings: readonly Placed[]): number => (siblings.at(-1)?.position ?? 0) + 1;

/** Where a row goes: only it is written, unless the list is so crowded that `others` must be numbered afresh too. */
export interface Placement {
  readonly position: number;
  readonly others: readonly Placed[];
}

/**
 * Places a row so that it comes `place`-th, counted from 1; beyond the end is the end.
 * @param siblings the list in order, without the row itself.
 */
export function placeAmong(siblings: readonly Placed[], place: number): Placement {
  const index = Math.min(Math.max(Math.trunc(place) - 1, 0), siblings.length);
  const before = siblings[index - 1]?.position;
  const after = siblings[index]?.position;
  if (after === undefined) return { position: (before ?? 0) + 1, others: [] };
  if (before === undefined) return { position: after - 1, others: [] };
  if (after - before >= SMALLEST_GAP * 2) return { position: (before + after) / 2, others: [] };
  const others = siblings.map(({ id }, at) => ({ id, position: at < index ? at + 1 : at + 2 }));
  return { position: index + 1, others };
}
