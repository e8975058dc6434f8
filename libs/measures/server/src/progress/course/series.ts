import type { Waypoint } from '@waymark/measures/domain';
import type { PublishedFigure } from '../../publication';
import type { MarkRecord } from '../reading/measure-records.queries';

/** A figure with a number to calculate with. */
export interface ShownFigure extends PublishedFigure {
  readonly state: 'shown';
  readonly value: number;
}

export const isShown = (figure: PublishedFigure): figure is ShownFigure => figure.state === 'shown' && figure.value !== null;

/** The figures of a measure in the order of their periods, and what has been marked about them. */
export interface Series {
  /** All of them, also those that are hidden. */
  readonly figures: readonly PublishedFigure[];
  /** Why figures are left out of averages and limits, by the last day of their period. */
  readonly exclusions: ReadonlyMap<string, string>;
  /** The first day of the figures that can be compared with the latest; null where all of them can. */
  readonly comparableFrom: string | null;
  /** Shown, not left out, and comparable with the latest. */
  readonly comparable: readonly ShownFigure[];
}

/**
 * Sets apart what can be compared: a break in the series means that figures before it measure something else. It takes effect
 * with the first figure on its day or later, as on the chart; until there is one, the older figures still stand.
 */
export function toSeries(figures: readonly PublishedFigure[], marks: readonly MarkRecord[]): Series {
  const exclusions = new Map(marks.filter(({ kind }) => kind === 'exclusion').map(({ markedOn, words }) => [markedOn, words]));
  const counted = figures.filter(isShown).filter(({ toOn }) => !exclusions.has(toOn));
  const latestOn = counted.at(-1)?.toOn ?? '';
  const comparableFrom = marks.findLast(({ kind, markedOn }) => kind === 'break' && markedOn <= latestOn)?.markedOn ?? null;
  const comparable = comparableFrom === null ? counted : counted.filter(({ toOn }) => toOn >= comparableFrom);
  return { figures, exclusions, comparableFrom, comparable };
}

/** A figure as a point in time: the last day of its period. */
export const toWaypoint = ({ toOn, value }: ShownFigure): Waypoint => ({ on: toOn, value });
