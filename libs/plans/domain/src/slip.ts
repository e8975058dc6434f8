import { type Day, daysBetween } from '@waymark/platform/domain';

/** Days by which a date moved later, or null when it did not: an earlier date, a first one, or none any more is no slip. */
export function slippedDays(from: Day | null, to: Day | null): number | null {
  if (!from || !to) return null;
  const days = daysBetween(from, to);
  return days > 0 ? days : null;
}

/** How often a due date has slipped, and by how many days in all. */
export interface Slips {
  readonly timesSlipped: number;
  readonly daysSlipped: number;
}

/** The slips after a date has moved. A date brought forward again does not undo a slip: it happened. */
export function addSlip(slips: Slips, from: Day | null, to: Day | null): Slips {
  const days = slippedDays(from, to);
  return days === null ? slips : { timesSlipped: slips.timesSlipped + 1, daysSlipped: slips.daysSlipped + days };
}
