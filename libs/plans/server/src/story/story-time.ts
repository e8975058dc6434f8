import { createHash } from 'node:crypto';
import { addDays, type Day, daysBetween } from '@waymark/platform/domain';

/** The day on which the stories were written; every date in them is meant as seen from here. */
export const STORY_TODAY: Day = '2026-11-22';

/** Moves the days of a story, so that it always ends about today. Whole weeks: a Wednesday stays a Wednesday. */
export class StoryTime {
  private readonly shift: number;

  constructor(today: Day) {
    this.shift = Math.round(daysBetween(STORY_TODAY, today) / 7) * 7;
  }

  day(day: Day): Day;
  day(day: Day | undefined): Day | null;
  day(day: Day | undefined): Day | null {
    return day === undefined ? null : addDays(day, this.shift);
  }

  /** An instant in working hours of that day, always the same one for the same key. */
  instant(day: Day, key: string): string {
    const minutes = createHash('sha256').update(key).digest().readUInt16BE(0) % (8 * 60);
    return new Date(Date.parse(`${this.day(day)}T08:30:00Z`) + minutes * 60_000).toISOString();
  }
}
