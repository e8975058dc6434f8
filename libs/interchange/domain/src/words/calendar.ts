/** Which end of a stretch of time is meant: an action starts on its first day and is due on its last. */
export type Edge = 'start' | 'end';

const MONTH_NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** A pattern for a month's name, long or short, as written in English. */
export const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** 1 for "jan" or "January", and so on. */
export function toMonthNumber(name: string): number {
  return MONTH_NAMES.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

export function toMonthName(month: number): string {
  const name = MONTH_NAMES[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day as 'YYYY-MM-DD', or null when the calendar has no such day. */
export function toDay(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDayOfMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** First or last day of a run of months; `months` may run over the end of the year. */
export function edgeOfMonths(year: number, month: number, months: number, edge: Edge): string | null {
  if (edge === 'start') return toDay(year, month, 1);
  const index = month - 1 + months - 1;
  const endYear = year + Math.floor(index / 12);
  const endMonth = (index % 12) + 1;
  return toDay(endYear, endMonth, lastDayOfMonth(endYear, endMonth));
}

/** '25' becomes 2025: plans are about this century. */
export function toFullYear(text: string): number {
  return text.length <= 2 ? 2000 + Number(text) : Number(text);
}

/** The day a spreadsheet means by its serial number (days since 30 December 1899). */
export function toDayFromSerial(serial: number): string | null {
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return toDay(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** '2026-11-03' as '3 November 2026'. */
export function toWrittenDay(on: string): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${day} ${toMonthName(month ?? 0)} ${year}`;
}
