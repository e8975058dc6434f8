import type { Day } from '@waymark/platform/domain';
import { firstDayOf, lastDayOf, toMonthNumber } from './months';

/** How often a measure has a figure. */
export const frequencies = ['monthly', 'quarterly', 'six_monthly', 'yearly', 'once'] as const;
export type Frequency = (typeof frequencies)[number];

/** A stretch of days a figure is about; both ends belong to it. A snapshot is about one day. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const MONTHS: Readonly<Record<Exclude<Frequency, 'once'>, number>> = { monthly: 1, quarterly: 3, six_monthly: 6, yearly: 12 };

/** April: the financial year, which also gives the usual quarters and half years. */
const DEFAULT_START = 3;

/**
 * The period of a frequency that a day lies in: whole calendar months. Where periods begin follows from the month of the
 * measure's first period, so that a yearly one can be any twelve months; without one, from April.
 * @param firstPeriodOn any day of the month the first period begins with. @returns the day itself where there is one figure only.
 */
export function periodOf(day: Day, frequency: Frequency, firstPeriodOn: Day | null = null): Period {
  if (frequency === 'once') return { from: day, to: day };
  const length = MONTHS[frequency];
  const month = toMonthNumber(day);
  const start = firstPeriodOn ? toMonthNumber(firstPeriodOn) : DEFAULT_START;
  const into = (((month - start) % length) + length) % length;
  return { from: firstDayOf(month - into), to: lastDayOf(month - into + length - 1) };
}

/** The period that follows one; null where there is one figure only. A period that is no whole one counts as the one its last day lies in. */
export function nextPeriod(period: Period, frequency: Frequency, firstPeriodOn: Day | null = null): Period | null {
  if (frequency === 'once') return null;
  const { to } = periodOf(period.to, frequency, firstPeriodOn);
  return periodOf(firstDayOf(toMonthNumber(to) + 1), frequency, firstPeriodOn);
}

/** Whether two periods have a day in common. */
export const isOverlapping = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to;
