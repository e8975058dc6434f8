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

/** The change in words, of the figures as they are shown. */
export function tellChange(change: Change, { comparable }: Series, since: Day, format: FigureFormat): MeasureChange {
  const { from, to, movement } = change;
  const period = comparable.find(({ toOn }) => toOn === from.on)!;
  return {
    sinceOn: since,
    fromText: `${toFigureText(from.value, format)}, ${toPeriodText({ from: period.fromOn, to: period.toOn })}`,
    text: toChangeText(toShownDifference(from.value, to.value, format), format),
    isBetter: isNoChange(change, format) ? null : movement === 'better' ? true : movement === 'worse' ? false : null,
  };
}
