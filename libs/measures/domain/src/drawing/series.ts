/** Anything that has its time, in milliseconds. */
export interface Timed {
  readonly time: number;
}

/** A value at its time. */
export interface TimedValue extends Timed {
  readonly value: number;
}

/** The milliseconds of a day, for drawing to scale. */
export const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/**
 * Pieces of a line that must not cross some times: a period without a figure, or the day from which the series starts anew.
 * @param points in order of time.
 * @param cuts a cut at the very time of a point falls before it.
 */
export function toSegments<Point extends Timed>(points: readonly Point[], cuts: readonly number[]): Point[][] {
  const sorted = [...cuts].sort((one, other) => one - other);
  const segments: Point[][] = [];
  let passed = 0;
  for (const point of points) {
    const before = passed;
    while (passed < sorted.length && sorted[passed]! <= point.time) passed += 1;
    if (segments.length === 0 || passed > before) segments.push([]);
    segments.at(-1)!.push(point);
  }
  return segments;
}

/** The part of a path between two times, with the points where it enters and leaves. */
export function clipPath(corners: readonly TimedValue[], from: number, to: number): TimedValue[] {
  // The fraction first: two huge values times their days would be beyond all numbers.
  const valueAt = (one: TimedValue, other: TimedValue, time: number) =>
    one.value + (other.value - one.value) * ((time - one.time) / (other.time - one.time));
  const clipped: TimedValue[] = [];
  for (const [at, corner] of corners.entries()) {
    const before = corners[at - 1];
    if (before && before.time < from && corner.time > from)
      clipped.push({ time: from, value: valueAt(before, corner, from) });
    if (before && before.time < to && corner.time > to) clipped.push({ time: to, value: valueAt(before, corner, to) });
    if (corner.time >= from && corner.time <= to) clipped.push(corner);
  }
  return clipped;
}

/**
 * Of points that share a column of pixels the first, the lowest, the highest and the last: a line through them looks the
 * same as through all, and no extreme is lost.
 */
export function thinToColumns<Point extends { readonly x: number; readonly y: number }>(
  points: readonly Point[],
): Point[] {
  const kept: Point[] = [];
  for (let from = 0; from < points.length;) {
    const column = Math.floor(points[from]!.x);
    let to = from;
    let [low, high] = [from, from];
    for (; to < points.length && Math.floor(points[to]!.x) === column; to += 1) {
      if (points[to]!.y < points[low]!.y) low = to;
      if (points[to]!.y > points[high]!.y) high = to;
    }
    const places = [...new Set([from, low, high, to - 1])].sort((one, other) => one - other);
    kept.push(...places.map((at) => points[at]!));
    from = to;
  }
  return kept;
}
