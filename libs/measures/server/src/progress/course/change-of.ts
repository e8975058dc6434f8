import { type BetterDirection, type Change, type FigureFormat, toChangeSince, toChangeText, toFigureText, toPeriodText, toShownDifference } from '@waymark/measures/domain';
import type { Day } from '@waymark/platform/domain';
import type { MeasureChange } from './course.model';
import { type Series, toWaypoint } from './series';

/** What became of a measure since a day; a break is never crossed. Null without a figure up to that day and one after it. */
export function findChange({ comparable }: Series, since: Day | null, better: BetterDirection, target: number | null): Change | null {
  return since === null ? null : toChangeSince(comparable.map(toWaypoint), since, better, target);
}

/** Whether nothing of the change can be seen in the figures as they are shown. */
export const isNoChange = ({ from, to }: Change, format: FigureFormat): boolean => toShownDifference(from.value, to.value, format) === 0;

/** The period that a change begins with, in words. */
function beginOf({ from }: Change, { comparable }: Series): string {
  const period = comparable.find(({ toOn }) => toOn === from.on)!;
  return toPeriodText({ from: period.fromOn, to: period.toOn });
}

/** The change in one breath: "up 7 points since March 2026". */
export const tellChangeSince = (change: Change, series: Series, format: FigureFormat): string =>
  `${toChangeText(toShownDifference(change.from.value, change.to.value, format), format)} since ${beginOf(change, series)}`;

/** The change in words, of the figures as they are shown. */
export function tellChange(change: Change, series: Series, since: Day, format: FigureFormat): MeasureChange {
  const { from, to, movement } = change;
  return {
    sinceOn: since,
    fromText: `${toFigureText(from.value, format)}, ${beginOf(change, series)}`,
    text: toChangeText(toShownDifference(from.value, to.value, format), format),
    isBetter: isNoChange(change, format) ? null : movement === 'better' ? true : movement === 'worse' ? false : null,
  };
}
