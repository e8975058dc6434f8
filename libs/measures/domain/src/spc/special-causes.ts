import type { ProcessLimits } from './process-limits';

/** Points in a row that make a trend or a shift. */
const RUN = 7;

/** Above the mean, on it, below it. */
export type Side = 1 | 0 | -1;

/** What each rule says of one point by itself, before one of them is put first. */
export interface PointSignals {
  readonly side: Side;
  /** Beyond a limit (on it is not beyond). */
  readonly isOutside: boolean;
  /** In the outer third, between two standard deviations and the limit. */
  readonly isClose: boolean;
  /** One of seven or more steadily rising (1) or falling (-1) points; 0 for none. The later trend where two meet. */
  readonly trend: Side;
  /** One of at least two close points among three on the same side of the mean. */
  readonly isTwoInThree: boolean;
  /** One of seven or more points on the same side of the mean. */
  readonly isShift: boolean;
}

const toSide = (difference: number): Side => (difference > 0 ? 1 : difference < 0 ? -1 : 0);

/**
 * For each place, the direction of the latest stretch of at least `length` equal and non-zero signs that it is in.
 * @param reach how many more places a stretch covers than it has signs: a step belongs to two points.
 */
function markStretches(signs: readonly Side[], length: number, reach: 0 | 1): Side[] {
  const marks: Side[] = new Array<Side>(signs.length + reach).fill(0);
  let start = 0;
  for (let end = 1; end <= signs.length; end += 1) {
    if (end < signs.length && signs[end] === signs[start]) continue;
    if (end - start >= length && signs[start] !== 0) marks.fill(signs[start]!, start, end + reach);
    start = end;
  }
  return marks;
}

/** Close points in any three neighbours that lie on one side, at least two of them close. */
function markTwoInThree(sides: readonly Side[], isClose: readonly boolean[]): boolean[] {
  const marks = sides.map(() => false);
  for (let start = 0; start + 3 <= sides.length; start += 1) {
    const window = [start, start + 1, start + 2];
    const isOneSided = Math.abs(sides[start]! + sides[start + 1]! + sides[start + 2]!) === 3;
    const close = window.filter((index) => isClose[index]);
    if (isOneSided && close.length >= 2) for (const index of close) marks[index] = true;
  }
  return marks;
}

/**
 * Applies the four rules of "Making Data Count" to one stretch of points between rebases.
 *
 * Two of three asks that all three lie on the same side of the mean (NHSRplotthedots since 0.2.2; the classical rule does
 * not). Where the base does not vary, no point is outside or close: limits of no width tell nothing.
 * @param values of one stretch in order of date.
 * @param limits worked out for these values.
 * @returns one entry for each value.
 */
export function findSpecialCauses(values: readonly number[], { mean, bounds }: Pick<ProcessLimits, 'mean' | 'bounds'>): PointSignals[] {
  const limits = bounds?.hasWidth ? bounds : null;
  const sides = values.map((value) => toSide(value - mean));
  const isOutside = values.map((value) => limits !== null && (value > limits.upper || value < limits.lower));
  const isClose = values.map((value, index) => limits !== null && !isOutside[index] && (value > limits.nearUpper || value < limits.nearLower));
  const steps = values.slice(1).map((value, index) => toSide(value - values[index]!));
  const trends = values.length === 0 ? [] : markStretches(steps, RUN - 1, 1);
  const shifts = markStretches(sides, RUN, 0);
  const twoInThree = markTwoInThree(sides, isClose);
  return values.map((_, index) => ({
    side: sides[index]!,
    isOutside: isOutside[index]!,
    isClose: isClose[index]!,
    trend: trends[index]!,
    isTwoInThree: twoInThree[index]!,
    isShift: shifts[index] !== 0,
  }));
}
