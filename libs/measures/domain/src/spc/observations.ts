import type { Day } from '@waymark/platform/domain';
import { chartError } from './chart-errors';

/** Beyond this a figure is a slip of the keyboard, and the arithmetic of limits could overflow. */
const LARGEST_VALUE = 1e100;

/** One figure on its way into a chart. */
export interface Observation {
  /** The day the figure is about. */
  readonly on: Day;
  /** In the unit of the measure; null where there should be a figure and is none. */
  readonly value: number | null;
  /** Why the point is drawn but left out of mean, limits and rules ("ghosted"); null or absent for all others. */
  readonly excludedBecause?: string | null;
}

/** A figure that counts. */
export interface CountedObservation {
  readonly on: Day;
  readonly value: number;
}

/** A figure that is drawn hollow. */
export interface ExcludedObservation extends CountedObservation {
  readonly reason: string;
}

/** Figures in order of date: those that count, those left out, and the days without one. */
export interface SortedObservations {
  readonly counted: readonly CountedObservation[];
  readonly excluded: readonly ExcludedObservation[];
  readonly missing: readonly Day[];
}

/**
 * Puts figures in order of date and sets aside what does not count. A missing figure does not break a run: the points on
 * either side of the gap are neighbours.
 * @throws DomainError for two figures of one day, a value that is not a finite number, or an exclusion without a reason.
 */
export function sortObservations(observations: readonly Observation[]): SortedObservations {
  const sorted = [...observations].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const counted: CountedObservation[] = [];
  const excluded: ExcludedObservation[] = [];
  const missing: Day[] = [];
  for (const [index, { on, value, excludedBecause }] of sorted.entries()) {
    if (sorted[index - 1]?.on === on) throw chartError('measures.chart.duplicate_day', { on });
    if (value === null) {
      missing.push(on);
      continue;
    }
    if (!(Math.abs(value) <= LARGEST_VALUE)) throw chartError('measures.chart.not_a_number', { on });
    const reason = excludedBecause?.trim();
    if (reason === '') throw chartError('measures.chart.reason_needed', { on });
    if (reason === undefined) counted.push({ on, value });
    else excluded.push({ on, value, reason });
  }
  return { counted, excluded, missing };
}
