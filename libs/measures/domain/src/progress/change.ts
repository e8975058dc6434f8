import type { Day } from '@waymark/platform/domain';
import type { BetterDirection } from '../direction';
import { type Movement, toMovement } from './position';
import type { Waypoint } from './trajectory';

/** From the figure known at an earlier day to the latest one. */
export interface Change {
  readonly from: Waypoint;
  readonly to: Waypoint;
  /** Later less earlier, in the unit of the measure. */
  readonly difference: number;
  readonly movement: Movement;
}

/**
 * The change since a day, such as that of the last review: from the latest figure about that day or an earlier one, to the
 * latest of all.
 * @param figures in any order. @param target only needed where neither way is better.
 * @returns null without a figure up to that day, or without one after it.
 */
export function toChangeSince(figures: readonly Waypoint[], since: Day, better: BetterDirection, target: number | null = null): Change | null {
  const sorted = [...figures].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const to = sorted.at(-1);
  const from = sorted.findLast(({ on }) => on <= since);
  if (!from || !to || to.on <= since) return null;
  return { from, to, difference: to.value - from.value, movement: toMovement(from.value, to.value, better, target) };
}
