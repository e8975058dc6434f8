import { findFigureDue, type FigureDue, toPeriodText } from '@waymark/measures/domain';
import { type Day, toWords } from '@waymark/platform/domain';
import type { PublishedFigure } from '../../publication';
import type { MeasureFacts } from '../reading/measure-facts.queries';
import type { MeasureDue } from './due.model';

/** When the next figure is due, from the latest period that has one, shown or not. */
export function findDue({ frequency, firstPeriodOn, graceDays }: MeasureFacts, figures: readonly PublishedFigure[], today: Day): FigureDue {
  return findFigureDue({ frequency, firstPeriodOn, graceDays, lastTo: figures.at(-1)?.toOn ?? null, today });
}

function textOf({ state, period, dueOn, daysOverdue }: FigureDue, ownerName: string | null): string {
  if (state === 'not_set') return 'Nobody has said yet how often this is measured.';
  if (!period || !dueOn) return 'No more figures are due.';
  const from = ownerName ? ` from ${ownerName}` : '';
  const late = daysOverdue > 0 ? `, ${daysOverdue === 1 ? '1 day' : `${daysOverdue} days`} ago` : '';
  return `Next figure, for ${toPeriodText(period)}, ${late ? 'was due' : 'due'} ${toWords(dueOn)}${late}${from}.`;
}

/** What is judged has no figures to wait for. */
export const nothingDue: MeasureDue = { state: 'not_set', dueOn: null, daysOverdue: null, fromOn: null, toOn: null, periodText: null, text: 'This is judged, so no figures are due.' };

/** The next figure, in words. */
export function tellDue(due: FigureDue, ownerName: string | null): MeasureDue {
  const { state, period, dueOn, daysOverdue } = due;
  return {
    state,
    dueOn,
    daysOverdue: state === 'overdue' ? daysOverdue : null,
    fromOn: period?.from ?? null,
    toOn: period?.to ?? null,
    periodText: period && toPeriodText(period),
    text: textOf(due, ownerName),
  };
}
