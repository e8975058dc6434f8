import { addDays, type Day, toWords } from '@waymark/platform/domain';
import { addMonths, isFirstOfMonth, isLastOfMonth, monthsBetween } from './months';
import type { Period } from './periods';

/** What sort of review a cycle holds. */
export type ReviewKind = 'review' | 'stocktake' | 'look_back' | 'other';

const kindNames: Readonly<Record<Exclude<ReviewKind, 'other'>, string>> = { review: 'Review', stocktake: 'Stocktake', look_back: 'Look back' };

/** Such as "Review 3", "Stocktake 2"; one of another kind has a name of its own. */
export function toReviewTitle(kind: ReviewKind, ordinal: number, name: string | null = null): string {
  return `${kind === 'other' ? (name ?? 'Review') : kindNames[kind]} ${ordinal}`;
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const monthOf = (day: Day): string => monthFormat.format(Date.parse(`${day}T00:00:00Z`));
const yearOf = (day: Day): string => day.slice(0, 4).replace(/^0+/, '');
const withoutYear = (day: Day): string => toWords(day).replace(/ \d+$/, '');

/** A period as people say it: "April to September 2026", "October 2026 to March 2027", or by days where it cuts months. */
export function toPeriodWords({ from, to }: Period): string {
  const sameYear = yearOf(from) === yearOf(to);
  if (!isFirstOfMonth(from) || !isLastOfMonth(to)) return from === to ? toWords(to) : `${sameYear ? withoutYear(from) : toWords(from)} to ${toWords(to)}`;
  if (monthsBetween(from, to) === 0) return `${monthOf(to)} ${yearOf(to)}`;
  return `${monthOf(from)}${sameYear ? '' : ` ${yearOf(from)}`} to ${monthOf(to)} ${yearOf(to)}`;
}

/** Such as "Review 3, April to September 2026". */
export const toFullTitle = (title: string, period: Period): string => `${title}, ${toPeriodWords(period)}`;

/** The period of so many months that ended last before a day, for a review opened by hand. */
export function toPeriodBefore(day: Day, months: number): Period {
  const firstOfMonth = `${day.slice(0, 8)}01`;
  return { from: addMonths(firstOfMonth, -months), to: addDays(firstOfMonth, -1) };
}
