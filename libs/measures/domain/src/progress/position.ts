import type { BetterDirection } from '../direction';

/** Where a figure stands between the starting value and the target. */
export interface Position {
  /**
   * The part of the way from start to target: 0 at the start, 1 at the target, below 0 when things went the wrong way,
   * above 1 beyond the target. Null where there is no way to go: the start already meets the target.
   */
  readonly part: number | null;
  readonly hasReachedTarget: boolean;
  /** Figure less starting value, in the unit of the measure. */
  readonly change: number;
}

/** Whether things moved for the better, for the worse, or not; `changed` where neither way is better and there is no target. */
export type Movement = 'better' | 'worse' | 'unchanged' | 'changed';

/**
 * Whether a value meets a target: at least as high, at least as low, or exactly it where neither way is better.
 */
export function meetsTarget(value: number, target: number, better: BetterDirection): boolean {
  if (better === 'higher') return value >= target;
  if (better === 'lower') return value <= target;
  return value === target;
}

/**
 * The place of a figure between starting value and target. Where neither way is better the part is what has been covered
 * of the distance to the target, so that going past it counts against. All values in the unit of the measure.
 */
export function toPosition(values: { readonly start: number; readonly target: number; readonly now: number }, better: BetterDirection): Position {
  const { start, target, now } = values;
  const facts = { hasReachedTarget: meetsTarget(now, target, better), change: now - start };
  if (meetsTarget(start, target, better)) return { part: null, ...facts };
  const part = better === 'neither' ? 1 - Math.abs(now - target) / Math.abs(start - target) : (now - start) / (target - start);
  return { part, ...facts };
}

/**
 * How a figure moved against an earlier one: since the start, or since the last review.
 * @param target only looked at where neither way is better: nearer to it is better.
 */
export function toMovement(before: number, now: number, better: BetterDirection, target: number | null): Movement {
  if (now === before) return 'unchanged';
  if (better !== 'neither') return now > before === (better === 'higher') ? 'better' : 'worse';
  if (target === null) return 'changed';
  const [was, is] = [Math.abs(before - target), Math.abs(now - target)];
  return is === was ? 'unchanged' : is < was ? 'better' : 'worse';
}
