import { type Day, isDay } from '@waymark/platform/domain';
import { firstDayOf, lastDayOf } from '../calendar/months';
import { type Frequency, type Period, periodOf } from '../calendar/periods';

/** What a measure says of its periods. */
export interface PeriodSettings {
  /** Null where nobody has said: then each text stands for exactly the days it names. */
  readonly frequency: Frequency | null;
  readonly firstPeriodOn: Day | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = "'?(\\d{4}|\\d{2})";

/** Figures are about this century; a year of two digits is one of it. */
const toYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const toMonth = (year: number, month: number): number => year * 12 + month - 1;
const isYear = (year: number) => year >= 1990 && year <= 2100;

const ofMonths = (first: number, last: number): Period => ({ from: firstDayOf(first), to: lastDayOf(last) });

function ofDay(year: number, month: number, day: number): Period | null {
  const on = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isYear(year) && isDay(on) ? { from: on, to: on } : null;
}

function ofMonth(year: number, month: number): Period | null {
  return isYear(year) && month >= 1 && month <= 12 ? ofMonths(toMonth(year, month), toMonth(year, month)) : null;
}

/** Spreadsheets keep a day as the number of days since 30 December 1899; these are those of 1990 to 2100. */
function ofSerial(text: string): Period | null {
  const serial = Number(text);
  if (serial < 32_874 || serial > 73_415) return null;
  const on = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return { from: on, to: on };
}

type Reader = readonly [pattern: RegExp, read: (match: RegExpExecArray, settings: PeriodSettings) => Period | null];
const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const reader = (pattern: string, read: Reader[1]): Reader => [new RegExp(`^${pattern}$`, 'i'), read];

/** The twelve months a financial or school year means: from April, or from the month the measure's years begin. */
function ofYears(first: number, second: number, { frequency, firstPeriodOn }: PeriodSettings): Period | null {
  if (!isYear(first) || second % 100 !== (first + 1) % 100) return null;
  const start = frequency === 'yearly' && firstPeriodOn ? Number(firstPeriodOn.slice(5, 7)) : 4;
  return ofMonths(toMonth(first, start), toMonth(first + 1, start) - 1);
}

/** Days and months as they are written in Britain: the day comes first. */
const READERS: readonly Reader[] = [
  reader('(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?', ([, year, month, day]) => ofDay(Number(year), Number(month), Number(day))),
  reader(`(\\d{1,2})[/. -](\\d{1,2})[/. -]${YEAR}`, ([, day, month, year]) => ofDay(toYear(year!), Number(month), Number(day))),
  reader(`(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}\\.?[ ,-]+${YEAR}`, ([, day, month, year]) => ofDay(toYear(year!), monthNumber(month!), Number(day))),
  reader(`${MONTH}\\.?[ /-]*${YEAR}`, ([, month, year]) => ofMonth(toYear(year!), monthNumber(month!))),
  reader('(\\d{4})-(\\d{1,2})', ([, year, month], settings) => (Number(month) > 12 || settings.frequency === 'yearly' ? ofYears(Number(year), Number(month), settings) : ofMonth(Number(year), Number(month)))),
  reader('(\\d{1,2})/(\\d{4})', ([, month, year]) => ofMonth(Number(year), Number(month))),
  reader('(?:FY ?)?(\\d{4}|\\d{2})(?:[/–-]| to )(\\d{4}|\\d{2})', ([, first, second], settings) => ofYears(toYear(first!), toYear(second!), settings)),
  reader('Q([1-4])[ ,]+(?:FY ?)?(\\d{4}|\\d{2})(?:[/–-]| to )(\\d{4}|\\d{2})', ([, quarter, first, second], settings) => {
    const year = ofYears(toYear(first!), toYear(second!), { ...settings, frequency: null });
    const start = toMonth(toYear(first!), 4) + 3 * (Number(quarter) - 1);
    return year && ofMonths(start, start + 2);
  }),
  reader('Q([1-4])[ ,]+(\\d{4})', ([, quarter, year]) => (isYear(Number(year)) ? ofMonths(toMonth(Number(year), 3 * Number(quarter) - 2), toMonth(Number(year), 3 * Number(quarter))) : null)),
  reader('(\\d{4})', ([, year]) => (isYear(Number(year)) ? ofMonths(toMonth(Number(year), 1), toMonth(Number(year), 12)) : null)),
  reader('(\\d{5})', ([, serial]) => ofSerial(serial!)),
];

function readOne(text: string, settings: PeriodSettings): Period | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    const period = match && read(match, settings);
    if (period) return period;
  }
  return null;
}

/** "July to September 2026", "28 Oct – 3 Nov 2026", "3 to 9 November 2026": what the first lacks it takes from the second. */
function readRange(text: string, settings: PeriodSettings): Period | null {
  const [, first, second] = /^(.+?)(?: to | ?– ?| - |-(?=[a-z]))(.+)$/i.exec(text) ?? [];
  if (!first || !second) return null;
  const last = readOne(second, settings);
  if (!last) return null;
  const [, ending] = /([a-z]+\.?[ ,/-]*'?\d{2,4})$/i.exec(second) ?? [];
  const year = last.to.slice(0, 4);
  const start = readOne(first, settings) ?? readOne(`${first} ${year}`, settings) ?? (ending ? readOne(`${first} ${ending}`, settings) : null);
  return start && start.from <= last.from ? { from: start.from, to: last.to } : null;
}

/**
 * The days a text means: "Oct 2026", "31/10/2026", "2026-10-31", "3 November 2026", "Q2 2025/26" (of the financial year), "Q2 2026"
 * (of the calendar year), "2025/26", "2026", "July to September 2026", or the day number of a spreadsheet.
 * @returns exactly the days that are named; null for anything else, such as a day with the month first.
 */
export function readPeriod(text: string, settings: PeriodSettings): Period | null {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return readOne(tidy, settings) ?? readRange(tidy, settings);
}

/**
 * The period of a measure that the days belong to: a day or month stands for the period it lies in. A stretch that lies in no
 * single period is none of it.
 */
export function toMeasurePeriod(days: Period, { frequency, firstPeriodOn }: PeriodSettings): Period | null {
  if (frequency === null || frequency === 'once') return days;
  const period = periodOf(days.from, frequency, firstPeriodOn);
  return days.to <= period.to ? period : null;
}
