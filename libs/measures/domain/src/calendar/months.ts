import type { Day } from '@waymark/platform/domain';

/** A month, counted from the year 0: months can be added and compared without a calendar. */
export type MonthNumber = number;

export const toMonthNumber = (day: Day): MonthNumber => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const toDayText = (month: MonthNumber, day: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** How many days a month has: 29 in February of a leap year. */
function lengthOf(month: MonthNumber): number {
  const [year, index] = [Math.floor(month / 12), month % 12];
  if (index === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [3, 5, 8, 10].includes(index) ? 30 : 31;
}

export const firstDayOf = (month: MonthNumber): Day => toDayText(month, 1);
export const lastDayOf = (month: MonthNumber): Day => toDayText(month, lengthOf(month));
