import { currentLanguage } from './language';

const dayMilliseconds = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();
let organisationTimeZone = 'Europe/London';

/** Instants are shown in the organisation's own time zone, wherever the reader sits. */
export function setTimeZone(timeZone: string): void {
  organisationTimeZone = timeZone;
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = currentLanguage() === 'cy' ? 'cy' : 'en-GB';
  const key = locale + JSON.stringify(options);
  let made = formats.get(key);
  if (made === undefined) formats.set(key, (made = new Intl.DateTimeFormat(locale, options)));
  return made;
}

const full = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const asUtc = (day: string) => new Date(`${day}T00:00:00Z`);

/** '2026-11-03' becomes 3 November 2026. */
export function formatDay(day: string): string {
  return format({ ...full, timeZone: 'UTC' }).format(asUtc(day));
}

/** '2026-11-03' becomes 3 November: for a day whose year is plain from what stands beside it. */
export function formatDayWithoutYear(day: string): string {
  return format({ day: 'numeric', month: 'long', timeZone: 'UTC' }).format(asUtc(day));
}

/** '2026-11-03' becomes Tuesday 3 November 2026. */
export function formatWeekday(day: string): string {
  return format({ weekday: 'long', ...full, timeZone: 'UTC' })
    .format(asUtc(day))
    .replace(',', '');
}

/** The day on which an instant fell, in the organisation's time zone: 3 November 2026. */
export function formatInstant(at: string): string {
  return format({ ...full, timeZone: organisationTimeZone }).format(new Date(at));
}

/** The time of an instant in the organisation's time zone: 10:42. */
export function formatTime(at: string | Date): string {
  return format({ hour: '2-digit', minute: '2-digit', hour12: false, timeZone: organisationTimeZone }).format(
    new Date(at),
  );
}

/** The day of an instant in the organisation's time zone: '2026-11-03'. */
export function dayOf(at: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: organisationTimeZone }).format(new Date(at));
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / dayMilliseconds);
}
