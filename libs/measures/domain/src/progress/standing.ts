import type { BetterDirection } from '../direction';
import type { Interval } from '../disparity/proportion';
import { meetsTarget } from './position';
import { toExpectedValue, toSpan, toTrajectory, type Trajectory, type Waypoint } from './trajectory';

/**
 * How a measure stands. The first three are work to do and never count against anybody: no starting value yet, no target
 * after it, no figure after it. The others compare the latest figure with what was expected on its day.
 */
export const standings = ['baseline_due', 'no_target', 'no_figure', 'ahead', 'as_expected', 'behind', 'off_course'] as const;
export type Standing = (typeof standings)[number];

/** Up to a tenth of the whole way from what was expected is as expected, to either side. */
export const AS_EXPECTED_WITHIN = 0.1;
/** More than a quarter of the whole way short is off course. */
export const OFF_COURSE_BEYOND = 0.25;

/** What a measure has to be judged by. Values in the unit of the measure. */
export interface MeasureCourse {
  readonly better: BetterDirection;
  /** The starting value; null while a baseline is due. */
  readonly start: Waypoint | null;
  /** Targets and points of an expected trajectory, in any order. */
  readonly targets: readonly Waypoint[];
  /** The latest figure and the day it is about; null while there is none. */
  readonly latest: Waypoint | null;
  /** 95% confidence interval of the latest figure, where it has one. */
  readonly interval?: Interval | null;
}

/** How a measure stands, and what that rests on. */
export interface Course {
  readonly standing: Standing;
  /** What was expected on the day of the latest figure; null where nothing was. */
  readonly expected: number | null;
  /**
   * How far the figure is from what was expected, as a part of the whole way: above 0 better, below 0 worse. Null where
   * nothing was expected, or where a value is to be kept that is itself 0.
   */
  readonly lead: number | null;
  /** Whether the interval of the figure holds what was expected: the lead may be chance. Null without an interval. */
  readonly mayBeChance: boolean | null;
}

const undecided = (standing: Standing): Course => ({ standing, expected: null, lead: null, mayBeChance: null });

/** How much better a figure is than expected, in the unit of the measure; where neither way is better, how much nearer to the target. */
function toAdvantage(now: number, expected: number, trajectory: Trajectory, better: BetterDirection): number {
  if (better === 'higher') return now - expected;
  if (better === 'lower') return expected - now;
  const target = trajectory.at(-1)!.value;
  return Math.abs(expected - target) - Math.abs(now - target);
}

/** Rounding in the last digits of a lead must not decide which side of a threshold it is. */
const ROUNDING = 1e-9;

/** How the figure stands to the targets themselves, whatever the way to them. */
interface Arrival {
  /** It meets every value on the way. */
  readonly hasReachedAll: boolean;
  /** It does not meet the last target, whose day has come. */
  readonly hasMissedLast: boolean;
}

function toStanding(lead: number, { hasReachedAll, hasMissedLast }: Arrival): Standing {
  if (lead < -OFF_COURSE_BEYOND - ROUNDING && !hasReachedAll) return 'off_course';
  if (hasMissedLast) return 'behind';
  if (lead > AS_EXPECTED_WITHIN + ROUNDING) return 'ahead';
  return hasReachedAll || lead >= -AS_EXPECTED_WITHIN - ROUNDING ? 'as_expected' : 'behind';
}

function toArrival(latest: Waypoint, trajectory: Trajectory, better: BetterDirection): Arrival {
  const last = trajectory.at(-1)!;
  const hasReachedAll = trajectory.every(({ value }) => meetsTarget(latest.value, value, better));
  const isDue = better !== 'neither' && latest.on >= last.on;
  return { hasReachedAll, hasMissedLast: isDue && !meetsTarget(latest.value, last.value, better) };
}

/**
 * Compares the latest figure with what was expected on its day.
 *
 * The distance is measured as a part of the whole way, from the lowest to the highest value of the trajectory (where a value
 * is to be kept, as a part of that value). Our thresholds, not a published standard: within 0.10 it is as expected, better
 * than that ahead; short by more than 0.10 it is behind, by more than 0.25 off course. A figure that meets every value on
 * the way is never behind; one that misses the last target on its day or later is never better than behind (where neither
 * way is better a value is hardly ever met to the digit, so there the tenth counts on that day too). A figure of the day of the start or before says nothing of what came after it.
 *
 * The figure is compared on the day it is about, never on the day somebody looks: a figure grows old, it does not get worse.
 */
export function toCourse({ better, start, targets, latest, interval }: MeasureCourse): Course {
  if (!start) return undecided('baseline_due');
  const trajectory = toTrajectory(start, targets, better);
  if (!trajectory) return undecided('no_target');
  if (!latest || latest.on <= start.on) return undecided('no_figure');
  const expected = toExpectedValue(trajectory, latest.on);
  const mayBeChance = interval ? interval.lower <= expected && expected <= interval.upper : null;
  const scale = toSpan(trajectory) || Math.abs(expected);
  const advantage = toAdvantage(latest.value, expected, trajectory, better);
  if (scale === 0) return { standing: advantage >= 0 ? 'as_expected' : 'behind', expected, lead: null, mayBeChance };
  const lead = advantage / scale;
  return { standing: toStanding(lead, toArrival(latest, trajectory, better)), expected, lead, mayBeChance };
}
