import { type FigureFormat, toDueWords, type Waypoint } from '@waymark/measures/domain';
import type { PublishedFigure } from '../../publication';
import type { TargetRecord } from '../reading/measure-records.queries';
import type { Figure } from '../figure.model';
import { figureOfValue, hiddenFigure } from './figure-of';
import { isShown } from './series';

/** A target with its value as the viewer may see it. */
export interface Target extends TargetRecord {
  /** Null for a target that is only a day, or whose comparator has no figure yet. */
  readonly figure: Figure | null;
  /** Label of the measure it is set against. */
  readonly comparatorReference: string | null;
  /** All of it in words. */
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

/** The measure that a target is set against: its label, and its figures as the viewer may see them. */
export interface Comparator {
  readonly reference: string;
  readonly figures: readonly PublishedFigure[];
}

/** A target in words: "75% by March 2028", "as M1.2 by March 2028", "by March 2028". */
function textOf({ dueOn }: TargetRecord, figure: Figure | null, comparator: Comparator | null): string {
  const by = `by ${toDueWords(dueOn)}`;
  const same = comparator && `as ${comparator.reference}`;
  return figure?.state === 'shown' ? `${figure.text}${same ? `, ${same},` : ''} ${by}` : same ? `${same} ${by}` : by;
}

export function targetOf(record: TargetRecord, comparator: Comparator | null, format: FigureFormat): Target {
  const figure = valueOf(record, comparator?.figures ?? [], format);
  return { ...record, figure, comparatorReference: comparator?.reference ?? null, text: textOf(record, figure, comparator) };
}

/** The targets that have a value, as points in time. */
export const toWaypoints = (targets: readonly Target[]): Waypoint[] =>
  targets.flatMap(({ dueOn, figure }) => (figure?.state === 'shown' && figure.value !== null ? [{ on: dueOn, value: figure.value }] : []));

/** The target that counts: the last one that is no waypoint. */
export const lastTargetOf = (targets: readonly Target[]): Target | null => targets.findLast(({ isWaypoint }) => !isWaypoint) ?? null;
