import { type Day, daysBetween } from '@waymark/platform/domain';
import type { BetterDirection } from '../direction';
import { meetsTarget } from './position';

/** A value on a day: a starting value, a target, or a point of an expected trajectory. In the unit of the measure. */
export interface Waypoint {
  readonly on: Day;
  readonly value: number;
}

/** Waypoints in order of date, one a day at most; straight lines between them. At least one. */
export type Trajectory = readonly [Waypoint, ...Waypoint[]];

/**
 * The expected way from a starting value by way of one or more targets. A later waypoint of the same day replaces an earlier
 * one; targets on or before the day of the start are left out. A start that already meets the first target has no way to go
 * to it: what is expected until then is the target itself, so that nobody is asked to get worse or blamed for being better.
 * @param targets in any order; points of an expected trajectory between them are given here too.
 * @returns null without a target after the start.
 */
export function toTrajectory(start: Waypoint, targets: readonly Waypoint[], better: BetterDirection): Trajectory | null {
  const byDay = new Map(targets.filter(({ on }) => on > start.on).map((waypoint) => [waypoint.on, waypoint]));
  const ahead = [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
  const first = ahead[0];
  if (!first) return null;
  const isThere = meetsTarget(start.value, first.value, better);
  return [isThere ? { on: start.on, value: first.value } : start, ...ahead];
}

/**
 * What is expected on a day: on the straight line between the waypoints before and after; before the first of them the
 * first value, after the last the last.
 */
export function toExpectedValue(trajectory: Trajectory, on: Day): number {
  const next = trajectory.findIndex((waypoint) => waypoint.on >= on);
  if (next === -1) return trajectory.at(-1)!.value;
  const to = trajectory[next]!;
  const from = trajectory[next - 1];
  if (!from || to.on === on) return to.value;
  const part = daysBetween(from.on, on) / daysBetween(from.on, to.on);
  return from.value + part * (to.value - from.value);
}

/** From the lowest to the highest value on the way, in the unit of the measure; 0 where a value is to be kept. */
export function toSpan(trajectory: Trajectory): number {
  const values = trajectory.map(({ value }) => value);
  return Math.max(...values) - Math.min(...values);
}
