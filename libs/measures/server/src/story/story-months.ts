import { firstDayOf, lastDayOf, type MonthNumber, toMonthNumber } from '@waymark/measures/domain';
import { addDays, type Day } from '@waymark/platform/domain';

/** The day on which the histories were written. */
const WRITTEN_ON: Day = '2026-11-22';

/** A figure is recorded so many days after its month at the latest; before that the month before is the last one told. */
const RECORDED_WITHIN = 6;

/**
 * Moves the days of figures by whole months, so that a history always ends about today and its periods stay whole months:
 * the last day of a month stays the last one.
 */
export class StoryMonths {
  private readonly shift: MonthNumber;

  constructor(today: Day) {
    this.shift = toMonthNumber(addDays(today, -RECORDED_WITHIN)) - toMonthNumber(addDays(WRITTEN_ON, -RECORDED_WITHIN));
  }

  day(day: Day): Day {
    const month = toMonthNumber(day) + this.shift;
    if (day === lastDayOf(toMonthNumber(day))) return lastDayOf(month);
    const moved = addDays(firstDayOf(month), Number(day.slice(8)) - 1);
    return moved > lastDayOf(month) ? lastDayOf(month) : moved;
  }
}
