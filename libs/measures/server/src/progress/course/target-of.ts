import { type FigureFormat, toFigureText, type Waypoint } from '@waymark/measures/domain';
import { toWords } from '@waymark/platform/domain';
import type { PublishedFigure } from '../../publication';
import type { TargetRecord } from '../reading/measure-records.queries';
import type { Figure } from '../figure.model';
import { figureOfValue, hiddenFigure } from './figure-of';
import { isShown } from './series';

/** A target with its value as the viewer may see it. */
export interface Target extends TargetRecord {
  /** Null for a target that is only a day, or whose comparator has no figure yet. */
  readonly figure: Figure | null;
  /** What the web shows: "75% by 31 March 2028". */
  readonly text: string;
}

/** A target that is another measure's figure is that measure's latest one, as the viewer may see it. */
function valueOf({ value, comparatorId }: TargetRecord, comparatorFigures: readonly PublishedFigure[], format: FigureFormat): Figure | null {
  if (value !== null) return figureOfValue(value, format);
  if (comparatorId === null) return null;
  const latest = comparatorFigures.findLast(isShown);
  if (latest) return figureOfValue(latest.value, format);
  return comparatorFigures.length > 0 ? hiddenFigure : null;
}

/** Month and year where the target is for the end of a month, else the whole day. */
export function toDueWords(day: string): string {
  const isMonthEnd = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
  return isMonthEnd ? toWords(day).replace(/^\d+ /, '') : toWords(day);
}

export function targetOf(record: TargetRecord, comparatorFigures: readonly PublishedFigure[], format: FigureFormat): Target {
  const figure = valueOf(record, comparatorFigures, format);
  const by = `by ${toDueWords(record.dueOn)}`;
  const words = figure ? `${figure.text} ${by}` : record.comparatorId ? `the latest figure of another measure ${by}` : by;
  return { ...record, figure, text: words };
}

/** The targets that have a value, as points in time. */
export const toWaypoints = (targets: readonly Target[]): Waypoint[] =>
  targets.flatMap(({ dueOn, figure }) => (figure?.state === 'shown' && figure.value !== null ? [{ on: dueOn, value: figure.value }] : []));

/** The target that counts: the last one that is no waypoint. */
export const lastTargetOf = (targets: readonly Target[]): Target | null => targets.findLast(({ isWaypoint }) => !isWaypoint) ?? null;

/** A value as people read it, for the chart. */
export const textOfWaypoint = ({ value }: Waypoint, format: FigureFormat): string => toFigureText(value, format);
