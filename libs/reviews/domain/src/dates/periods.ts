import { addDays, type Day } from '@waymark/platform/domain';
import { addMonths, monthsBetween } from './months';

/** The stretch of time a review looks at, both days included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** How often a plan is reviewed: its first period begins on `startsOn`, and each lasts `monthsEach` months. */
export interface Cadence {
  readonly startsOn: Day;
  readonly monthsEach: number;
}

/** The period with this place in the series, counted from 0. */
export function toPeriod({ startsOn, monthsEach }: Cadence, place: number): Period {
  return { from: addMonths(startsOn, place * monthsEach), to: addDays(addMonths(startsOn, (place + 1) * monthsEach), -1) };
}

/** The place of the period a day falls in; below 0 before the series begins. */
export function placeOfPeriod(cadence: Cadence, day: Day): number {
  const near = Math.floor(monthsBetween(cadence.startsOn, day) / cadence.monthsEach);
  // Months alone do not tell on which side of a border in the middle of a month the day is.
  return day < toPeriod(cadence, near).from ? near - 1 : day > toPeriod(cadence, near).to ? near + 1 : near;
}

/** The next periods that end on or after a day, the nearest first. Before the series begins these are its first ones. */
export function listPeriods(cadence: Cadence, endingFrom: Day, count: number): Period[] {
  const first = Math.max(0, placeOfPeriod(cadence, endingFrom));
  return Array.from({ length: count }, (_, index) => toPeriod(cadence, first + index));
}
