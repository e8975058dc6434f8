import { formatDay } from '@waymark/platform/web';

/** The day of all targets in words where they share one, for the key of a table; null where they do not. */
export function targetsOn(measures: readonly { target: { dueOn: string } | null }[]): string | null {
  const days = new Set(measures.flatMap(({ target }) => (target === null ? [] : [target.dueOn])));
  const [day] = days;
  return days.size === 1 && day !== undefined ? formatDay(day) : null;
}
