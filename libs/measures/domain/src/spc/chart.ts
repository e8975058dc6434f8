import type { Day } from '@waymark/platform/domain';
import type { BetterDirection } from '../direction';
import { type Assurance, assessTarget, toVariation, type Variation } from './assurance';
import { classifyPoints, type PointClass } from './classification';
import { type CountedObservation, type ExcludedObservation, type Observation, sortObservations } from './observations';
import { FEWEST_TO_FIX, type LimitSettings, type ProcessLimits, toProcessLimits } from './process-limits';
import { findSpecialCauses, type PointSignals } from './special-causes';

/** What a chart is asked to show beside its figures. */
export interface ChartSettings extends LimitSettings {
  readonly better: BetterDirection;
  readonly target: number | null;
  /** Days from which a new stretch is worked out; one that is not the day of a point takes effect at the next point. */
  readonly rebasedOn: readonly Day[];
}

/** A figure in the chart, with all that is known of it. */
export interface ChartPoint extends CountedObservation, PointSignals, PointClass {
  /** Place of its stretch in the chart's list, from 0. */
  readonly group: number;
  /** Step from the point before; null for the first of a stretch and beyond the base of fixed limits. */
  readonly movingRange: number | null;
  /** Whether the step was left out of the limits as unusually large. */
  readonly isScreenedOut: boolean;
}

/** A stretch of points with limits of its own. */
export interface ChartGroup {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly count: number;
  /** How many rebases there were up to here; the first stretch has 1 when a rebase falls on its first point. */
  readonly rebases: number;
  readonly limits: Pick<ProcessLimits, 'mean' | 'bounds'>;
  /** Fewer than 12 points: the limits will still move with each figure. */
  readonly isTrial: boolean;
}

/** A chart as calculated; what of it may be told to people is for `claimsOf` to say. */
export interface ProcessChart {
  readonly points: readonly ChartPoint[];
  readonly groups: readonly ChartGroup[];
  readonly excluded: readonly ExcludedObservation[];
  /** Days that should have had a figure. */
  readonly missing: readonly Day[];
  /** From the latest point; null for a chart without points. */
  readonly variation: Variation | null;
  /** From the limits of the latest stretch; null where there is nothing to compare. */
  readonly assurance: Assurance | null;
}

/** The first point of each stretch: the first of all, and the first on or after each rebase. */
function startsOf(points: readonly CountedObservation[], rebasedOn: readonly Day[]): { index: number; rebases: number }[] {
  const days = [...rebasedOn].sort();
  const starts: { index: number; rebases: number }[] = [];
  let passed = 0;
  let rebases = 0;
  for (const [index, { on }] of points.entries()) {
    const before = passed;
    while (passed < days.length && days[passed]! <= on) passed += 1;
    if (passed > before) rebases += 1;
    if (passed > before || index === 0) starts.push({ index, rebases });
  }
  return starts;
}

/**
 * Works out an XmR chart: limits for each stretch between rebases, the four rules, variation and assurance. Runs never
 * cross a rebase. Linear in the number of figures.
 *
 * Source: NHS England, "Making Data Count"; agrees with NHSRplotthedots 0.2.2 but for the edges named in
 * `toProcessLimits`, `sortObservations` and `findSpecialCauses`.
 * @param observations in any order.
 * @throws DomainError for two figures of one day, an exclusion without a reason, limits fixed before 12 points.
 */
export function chartOf(observations: readonly Observation[], settings: ChartSettings): ProcessChart {
  const { better, target, rebasedOn } = settings;
  const { counted, excluded, missing } = sortObservations(observations);
  const starts = startsOf(counted, rebasedOn);
  const groups: ChartGroup[] = [];
  const points: ChartPoint[] = [];
  for (const [group, { index, rebases }] of starts.entries()) {
    const members = counted.slice(index, starts[group + 1]?.index);
    const values = members.map(({ value }) => value);
    const { mean, bounds, movingRanges, screenedOut } = toProcessLimits(values, settings);
    const signals = findSpecialCauses(values, { mean, bounds });
    const classes = classifyPoints(signals, better);
    const ends = { startsOn: members[0]!.on, endsOn: members.at(-1)!.on, count: members.length };
    groups.push({ ...ends, rebases, limits: { mean, bounds }, isTrial: members.length < FEWEST_TO_FIX });
    for (const [at, { on, value }] of members.entries()) {
      // Written out: spreading four objects for each of 10,000 points takes ten times as long.
      const { side, isOutside, isClose, trend, isTwoInThree, isShift } = signals[at]!;
      const { cause, meaning } = classes[at]!;
      const movingRange = movingRanges[at]!;
      const isScreenedOut = screenedOut[at]!;
      points.push({ on, value, side, isOutside, isClose, trend, isTwoInThree, isShift, cause, meaning, group, movingRange, isScreenedOut });
    }
  }
  const latest = points.at(-1);
  const limits = groups.at(-1)?.limits;
  const variation = latest ? toVariation(latest.meaning, better) : null;
  return { points, groups, excluded, missing, variation, assurance: limits ? assessTarget(limits, target, better) : null };
}
