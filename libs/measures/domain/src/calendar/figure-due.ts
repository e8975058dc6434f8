import { addDays, type Day, daysBetween } from '@waymark/platform/domain';
import { type Frequency, nextPeriod, type Period, periodOf } from './periods';

/** Whether a figure is asked for. `not_set`: nobody has said how often, or from when. */
export const dueStates = ['not_set', 'not_due', 'due', 'overdue'] as const;
export type DueState = (typeof dueStates)[number];

/** What is known of a measure when its next figure is asked for. */
export interface FigureSchedule {
  readonly frequency: Frequency | null;
  /** Any day of the month the first period begins with; for a single figure the day it is about. */
  readonly firstPeriodOn: Day | null;
  /** The last day of the latest period that has a figure. */
  readonly lastTo: Day | null;
  /** Days after the end of a period until its figure is late. */
  readonly graceDays: number;
  readonly today: Day;
}

/** The next figure of a measure. */
export interface FigureDue {
  readonly state: DueState;
  /** What the next figure is about; null where none is asked for. */
  readonly period: Period | null;
  /** The last day it is in time. */
  readonly dueOn: Day | null;
  /** Above 0 only where it is overdue. */
  readonly daysOverdue: number;
}

const nothingDue = (state: DueState): FigureDue => ({ state, period: null, dueOn: null, daysOverdue: 0 });

/** The first period after the latest figure; the first of all where there is none, or only figures from before it. */
function findNextPeriod(frequency: Frequency, firstPeriodOn: Day | null, lastTo: Day | null): Period | null {
  const first = firstPeriodOn ? periodOf(firstPeriodOn, frequency, firstPeriodOn) : null;
  if (lastTo === null || (first && lastTo < first.from)) return first;
  return nextPeriod({ from: lastTo, to: lastTo }, frequency, firstPeriodOn);
}

/**
 * Whether the next figure is due. It is from the last day of its period on, and overdue once the days of grace have gone by.
 * A figure of any part of a period counts as that period's, so that a snapshot of 31 March stands for its year. Of several
 * missing figures it is the oldest one after the latest figure that is asked for.
 */
export function findFigureDue({ frequency, firstPeriodOn, lastTo, graceDays, today }: FigureSchedule): FigureDue {
  if (frequency === null || (firstPeriodOn === null && lastTo === null)) return nothingDue('not_set');
  const period = findNextPeriod(frequency, firstPeriodOn, lastTo);
  if (!period) return nothingDue('not_due');
  const dueOn = addDays(period.to, graceDays);
  if (today < period.to) return { state: 'not_due', period, dueOn, daysOverdue: 0 };
  const daysOverdue = Math.max(0, daysBetween(dueOn, today));
  return { state: daysOverdue > 0 ? 'overdue' : 'due', period, dueOn, daysOverdue };
}
