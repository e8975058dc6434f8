import { edgeOfMonths, lastDayOfMonth, MONTH, toDay, toFullYear, toMonthNumber, type Edge } from './calendar';
import type { DateOptions } from './date-words';

/** A day that was found. `doubt` finishes the sentence "“March 2025” …"; null when the file gives the very day. */
export interface FoundDay {
  readonly on: string | null;
  readonly doubt: string | null;
}

interface Period {
  readonly pattern: RegExp;
  read(match: RegExpExecArray, options: DateOptions): FoundDay;
}

const YEAR = "'?(\\d{4}|\\d{2})";
const FINANCIAL = "(?:fy ?)?'?(\\d{4}|\\d{2}) ?[/-] ?(\\d{4}|\\d{2})";
const PART = '(?:(start|beginning|early|mid|middle|late|end)[- ]?(?:of |in )?(?:the )?)?';
const SEASONS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** Tried in this order; each pattern must match the whole of the words. */
export const PERIODS: readonly Period[] = [
  {
    pattern: new RegExp(`^${PART}${MONTH}\\.?[-/ ]*${YEAR}$`),
    read: (m, { edge }) => monthEdge(toFullYear(m[3] ?? ''), toMonthNumber(m[2] ?? ''), m[1], edge),
  },
  { pattern: /^(\d{1,2})[-/.](\d{4})$/, read: (m, { edge }) => monthEdge(Number(m[2]), Number(m[1]), undefined, edge) },
  { pattern: /^(\d{4})[-/.](0[1-9]|1[0-2])$/, read: yearAndTwoDigits },
  { pattern: new RegExp(`^${PART}${MONTH}$`), read: (m, options) => monthWithoutYear(toMonthNumber(m[2] ?? ''), m[1], options) },
  { pattern: new RegExp(`^${PART}q(?:uarter)? ?([1-4])(?: of)?[ ,]*(?:in )?${FINANCIAL}$`), read: (m, { edge }) => financialQuarter(m[2], m[3], edge) },
  { pattern: new RegExp(`^${FINANCIAL} ?,? ?q(?:uarter)? ?([1-4])$`), read: (m, { edge }) => financialQuarter(m[3], m[1], edge) },
  { pattern: new RegExp(`^q(?:uarter)? ?([1-4])(?: of)? ?fy ?${YEAR}$`), read: (m, { edge }) => financialQuarter(m[1], String(toFullYear(m[2] ?? '') - 1), edge) },
  { pattern: new RegExp(`^${PART}(?:q(?:uarter)? ?([1-4])|(first|second|third|fourth) quarter)(?: of)?[ ,]*${YEAR}$`), read: calendarQuarter },
  { pattern: new RegExp(`^q(?:uarter)? ?([1-4])$`), read: () => ({ on: null, doubt: 'has no year' }) },
  { pattern: new RegExp(`^h ?([12])(?: of)?[ ,]*${FINANCIAL}$`), read: (m, { edge }) => ({ on: edgeOfMonths(toFullYear(m[2] ?? ''), 4 + (Number(m[1]) - 1) * 6, 6, edge), doubt: 'has no day' }) },
  { pattern: new RegExp(`^${PART}(spring|summer|autumn|winter)(?: of)? ?(\\d{4})(?:[/-]\\d{2,4})?$`), read: season },
  { pattern: new RegExp(`^${PART}(?:the )?(?:financial year |year )?${FINANCIAL}$`), read: financialYear },
  { pattern: new RegExp(`^${PART}(?:the )?(?:calendar )?(?:year )?(\\d{4})$`), read: calendarYear },
  { pattern: /^(?:fy ?)'?(\d{4}|\d{2})$/, read: (m, { edge }) => ({ on: edgeOfMonths(toFullYear(m[1] ?? '') - 1, 4, 12, edge), doubt: 'has no day' }) },
];

function monthEdge(year: number, month: number, part: string | undefined, edge: Edge): FoundDay {
  if (month < 1 || month > 12) return { on: null, doubt: null };
  const day = dayWithin(part, edge, lastDayOfMonth(year, month));
  return { on: toDay(year, month, day), doubt: 'has no day' };
}

function dayWithin(part: string | undefined, edge: Edge, last: number): number {
  if (part === 'end' || part === 'late') return last;
  if (part === 'start' || part === 'beginning') return 1;
  if (part === 'early') return edge === 'end' ? 10 : 1;
  if (part === 'mid' || part === 'middle') return 15;
  return edge === 'end' ? last : 1;
}

function monthWithoutYear(month: number, part: string | undefined, { edge, today }: DateOptions): FoundDay {
  if (!today) return { on: null, doubt: 'has no year' };
  const year = Number(today.slice(0, 4));
  const thisYear = monthEdge(year, month, part, edge).on ?? '';
  return { on: thisYear >= today ? thisYear : monthEdge(year + 1, month, part, edge).on, doubt: 'has no year' };
}

/** 2025/09 is a month; 2009/10 and 2011-12 follow each other, so they are a financial year. */
function yearAndTwoDigits(m: RegExpExecArray, { edge }: DateOptions): FoundDay {
  const year = Number(m[1]);
  const next = Number(m[2]) === (year + 1) % 100;
  return next ? { on: edgeOfMonths(year, 4, 12, edge), doubt: 'has no day' } : monthEdge(year, Number(m[2]), undefined, edge);
}

/** The financial year of most UK bodies: quarter 1 is April to June. */
function financialQuarter(quarter: string | undefined, year: string | undefined, edge: Edge): FoundDay {
  return { on: edgeOfMonths(...addMonths(toFullYear(year ?? ''), 4, (Number(quarter) - 1) * 3), 3, edge), doubt: 'has no day' };
}

function calendarQuarter(m: RegExpExecArray, { edge }: DateOptions): FoundDay {
  const quarter = ORDINALS[m[2] ?? m[3] ?? ''] ?? 1;
  return { on: edgeOfMonths(toFullYear(m[4] ?? ''), 1 + (quarter - 1) * 3, 3, edge), doubt: 'may be a calendar or a financial quarter' };
}

function season(m: RegExpExecArray, { edge }: DateOptions): FoundDay {
  const month = SEASONS[m[2] ?? ''] ?? 1;
  return { on: edgeOfMonths(Number(m[3]), month, 3, m[1] === 'early' ? 'start' : edge), doubt: 'has no day' };
}

function financialYear(m: RegExpExecArray, { edge }: DateOptions): FoundDay {
  const first = toFullYear(m[2] ?? '');
  if (toFullYear(m[3] ?? '') !== first + 1) return { on: null, doubt: null };
  return { on: withinYear(m[1], first, 4, edge), doubt: 'has no day' };
}

function calendarYear(m: RegExpExecArray, { edge }: DateOptions): FoundDay {
  return { on: withinYear(m[1], Number(m[2]), 1, edge), doubt: 'has no day' };
}

function withinYear(part: string | undefined, year: number, firstMonth: number, edge: Edge): string | null {
  if (part === 'mid' || part === 'middle') return edgeOfMonths(...addMonths(year, firstMonth, 5), 1, 'end');
  if (part === 'early') return edgeOfMonths(year, firstMonth, 3, edge);
  if (part === 'start' || part === 'beginning') return edgeOfMonths(year, firstMonth, 1, edge);
  if (part === 'late' || part === 'end') return edgeOfMonths(year, firstMonth, 12, 'end');
  return edgeOfMonths(year, firstMonth, 12, edge);
}

function addMonths(year: number, month: number, months: number): [number, number] {
  const index = month - 1 + months;
  return [year + Math.floor(index / 12), (index % 12) + 1];
}
