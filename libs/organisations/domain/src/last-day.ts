import { addDays, daysBetween, type Day } from '@waymark/platform/domain';
import type { Role } from './roles';

/** Whether a place with these roles must have a last day: an adviser comes from outside, until a date. */
export const needsLastDay = (roles: readonly Role[]): boolean => roles.includes('adviser');

/** For how many months an adviser is usually here. */
export const USUAL_MONTHS = 6;

/** The same day so many months later; the last of the month where that has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Days before the last one on which people are warned. */
export const warnings = [30, 7] as const;
export type Warning = (typeof warnings)[number];

/** The last day on which “ending soon” is said of. */
export const lastDaySoon = (today: Day): Day => addDays(today, warnings[0]);

/** Which warning is due; null while the end is far off, and once it is over. */
export function warningOf(lastDay: Day, today: Day): Warning | null {
  const left = daysBetween(today, lastDay);
  return left < 0 ? null : (warnings.findLast((days) => left <= days) ?? null);
}
