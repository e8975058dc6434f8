import type { Day } from '@waymark/platform/domain';
import { lastDayOf, toMonthNumber } from './months';
import type { Period } from './periods';

const LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const yearOf = (day: Day) => String(Number(day.slice(0, 4)));
const monthIn = (day: Day, names: readonly string[]) => names[Number(day.slice(5, 7)) - 1]!;
const dayOf = (day: Day) => String(Number(day.slice(8, 10)));

function toMonthsText({ from, to }: Period, names: readonly string[]): string {
  const [year, lastYear] = [yearOf(from), yearOf(to)];
  const [month, lastMonth] = [monthIn(from, names), monthIn(to, names)];
  if (year !== lastYear) return `${month} ${year} to ${lastMonth} ${lastYear}`;
  if (month === lastMonth) return `${month} ${year}`;
  return from.endsWith('01-01') && to.endsWith('12-31') ? year : `${month} to ${lastMonth} ${year}`;
}

function toDaysText({ from, to }: Period, names: readonly string[]): string {
  const last = `${dayOf(to)} ${monthIn(to, names)} ${yearOf(to)}`;
  if (from === to) return last;
  if (yearOf(from) !== yearOf(to)) return `${dayOf(from)} ${monthIn(from, names)} ${yearOf(from)} to ${last}`;
  return monthIn(from, names) === monthIn(to, names) ? `${dayOf(from)} to ${last}` : `${dayOf(from)} ${monthIn(from, names)} to ${last}`;
}

function toText(period: Period, names: readonly string[]): string {
  const isWholeMonths = period.from.endsWith('-01') && period.to === lastDayOf(toMonthNumber(period.to));
  return isWholeMonths ? toMonthsText(period, names) : toDaysText(period, names);
}

/**
 * A period in words: "October 2026", "July to September 2026", "April 2025 to March 2026", "2026" for a calendar year,
 * "31 March 2026" for a snapshot, "3 to 9 November 2026" for anything else.
 */
export const toPeriodText = (period: Period): string => toText(period, LONG);

/** The same with short names of months, for the axis of a chart: "Oct 2026". */
export const toShortPeriodText = (period: Period): string => toText(period, SHORT);
