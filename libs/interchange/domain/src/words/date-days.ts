import type { FoundDay } from './date-periods';
import { MONTH, toDay, toFullYear, toMonthNumber } from './calendar';

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/;
const NUMBERS = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/;
const DAY_MONTH_YEAR = new RegExp(`^(\\d{1,2})[-/. ]*(?:of )?${MONTH}\\.?[-/. ]*'?(\\d{4}|\\d{2})$`);
const MONTH_DAY_YEAR = new RegExp(`^${MONTH}\\.? (\\d{1,2}) (\\d{4})$`);
const DAY_MONTH = new RegExp(`^(\\d{1,2}) ?(?:of )?${MONTH}$|^${MONTH} (\\d{1,2})$`);

/** Reads a date that names its day. Null when the words have another form. */
export function readWrittenDay(words: string, today?: string): FoundDay | null {
  const iso = ISO.exec(words);
  if (iso) return sure(toDay(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const numbers = NUMBERS.exec(words);
  if (numbers) return readNumbers(Number(numbers[1]), Number(numbers[2]), toFullYear(numbers[3] ?? ''));
  const dayMonth = DAY_MONTH_YEAR.exec(words);
  if (dayMonth) return sure(toDay(toFullYear(dayMonth[3] ?? ''), toMonthNumber(dayMonth[2] ?? ''), Number(dayMonth[1])));
  const monthDay = MONTH_DAY_YEAR.exec(words);
  if (monthDay) return sure(toDay(Number(monthDay[3]), toMonthNumber(monthDay[1] ?? ''), Number(monthDay[2])));
  const noYear = DAY_MONTH.exec(words);
  if (!noYear) return null;
  return withoutYear(toMonthNumber(noYear[2] ?? noYear[3] ?? ''), Number(noYear[1] ?? noYear[4]), today);
}

/** UK order. Where that cannot be (03/31/2025) and the other can, the other is a guess. */
function readNumbers(day: number, month: number, year: number): FoundDay {
  const on = toDay(year, month, day);
  if (on) return sure(on);
  const swapped = toDay(year, day, month);
  return swapped ? { on: swapped, doubt: 'has the month before the day' } : sure(null);
}

/** The next such day from today on; without knowing today it stays open. */
function withoutYear(month: number, day: number, today?: string): FoundDay {
  if (!today) return { on: null, doubt: 'has no year' };
  const year = Number(today.slice(0, 4));
  const thisYear = toDay(year, month, day);
  const on = thisYear !== null && thisYear >= today ? thisYear : toDay(year + 1, month, day);
  return on ? { on, doubt: 'has no year' } : sure(null);
}

function sure(on: string | null): FoundDay {
  return { on, doubt: null };
}
