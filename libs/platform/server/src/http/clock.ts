import { toDay } from '@waymark/platform/domain';

/** The time, handed to rules as a value. Tests put another in its place. */
export abstract class Clock {
  abstract now(): Date;

  /** The day it is in a time zone. */
  today(timeZone: string): string {
    return toDay(this.now(), timeZone);
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it is put. */
export class SetClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return this.instant;
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}
