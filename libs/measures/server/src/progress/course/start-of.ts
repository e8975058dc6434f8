import type { FigureFormat, Period, Waypoint } from '@waymark/measures/domain';
import type { StartRecord } from '../reading/measure-records.queries';
import type { Figure } from '../figure.model';
import { figureOfValue, hiddenFigure } from './figure-of';
import { isShown, type Series } from './series';

/** Where a measure started, as the viewer may see it. */
export interface Start {
  readonly period: Period;
  readonly figure: Figure;
  /** To calculate with; null where the figure is hidden, or where a break lies between it and the latest figure. */
  readonly point: Waypoint | null;
  readonly isBeforeBreak: boolean;
}

/**
 * The starting value is the plain mean of what the viewer sees of the figures in its stretch. It stands on the last day of
 * that stretch. One from before a break measures something else than the latest figure, so nothing is compared with it; of a
 * stretch that a break runs through, only what comes after counts. Figures left out count here as little as on the chart.
 * @returns null where nobody has chosen a stretch, or none of its figures is left.
 */
export function startOf(record: Pick<StartRecord, 'fromOn' | 'toOn'> | null, { figures, exclusions, comparableFrom }: Series, format: FigureFormat): Start | null {
  if (!record) return null;
  const { fromOn: from, toOn: to } = record;
  const isBeforeBreak = comparableFrom !== null && to < comparableFrom;
  const since = isBeforeBreak ? null : comparableFrom;
  const inside = figures.filter(({ fromOn, toOn }) => fromOn >= from && toOn <= to && !exclusions.has(toOn) && (since === null || toOn >= since));
  if (inside.length === 0) return null;
  const seen = inside.filter(isShown);
  const period = { from, to };
  if (seen.length === 0) return { period, figure: hiddenFigure, point: null, isBeforeBreak };
  const value = seen.reduce((sum, figure) => sum + figure.value, 0) / seen.length;
  return { period, figure: figureOfValue(value, format), point: isBeforeBreak ? null : { on: to, value }, isBeforeBreak };
}
