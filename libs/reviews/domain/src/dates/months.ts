import { addDays, type Day } from '@waymark/platform/domain';

const toParts = (day: Day) => day.split('-').map(Number) as [year: number, month: number, date: number];

/**
 * The same day so many months later (earlier when negative); the last of the month where that has no such day. Always counted from
 * the first day of a series, never from the result before: 31 January and two months are 31 March, though one month is 28 February.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = toParts(day);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

/** Whole months by which one day's month is later than another's; days within the month do not count. */
export function monthsBetween(from: Day, to: Day): number {
  const [fromYear, fromMonth] = toParts(from);
  const [toYear, toMonth] = toParts(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

/** Whether a day is the first of its month. */
export const isFirstOfMonth = (day: Day): boolean => day.endsWith('-01');

/** Whether a day is the last of its month. */
export const isLastOfMonth = (day: Day): boolean => isFirstOfMonth(addDays(day, 1));
