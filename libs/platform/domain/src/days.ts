/** A calendar day as ISO text, 'YYYY-MM-DD'. Days carry no time zone; instants do. */
export type Day = string;

/** Years are counted from 1: PostgreSQL knows no year 0. */
const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;
const toMilliseconds = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Whether the text is a day that exists in the calendar (2026-02-30 is not). */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = toMilliseconds(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMilliseconds(to) - toMilliseconds(from)) / MILLISECONDS_A_DAY);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => new Date(toMilliseconds(day) + count * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** Making one takes longer than all else that a page asks of days; there are only so many time zones. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormatIn(timeZone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(timeZone);
  if (!format) dayFormats.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })));
  return format;
}

/** The day it is at an instant in a time zone, e.g. 'Europe/London'. */
export const toDay = (instant: Date, timeZone: string): Day => dayFormatIn(timeZone).format(instant);

const inWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as people write it: 3 November 2026. */
export const toWords = (day: Day): string => inWords.format(toMilliseconds(day));
