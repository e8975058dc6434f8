import { Inject, Injectable } from '@nestjs/common';
import { platformError } from '@waymark/platform/domain';
import { Clock } from '@waymark/platform/server';

/**
 * Whoever tries addresses would need more. Only what was not found counts: the calendars of a whole town may be read from one
 * address, of their service.
 */
const MOST_IN_AN_HOUR = 120;
const HOUR = 3_600_000;

/** How often calendars that are not there are asked for from one address in an hour. Counted in memory: with several processes each allows so many. */
@Injectable()
export class CalendarLimit {
  private counts = new Map<string, number>();
  private endsAt = 0;

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @throws platform.too_many_requests */
  check(address: string): void {
    const now = this.clock.now().getTime();
    if (now >= this.endsAt || now < this.endsAt - HOUR) {
      this.counts = new Map();
      this.endsAt = now + HOUR;
    }
    if ((this.counts.get(address) ?? 0) >= MOST_IN_AN_HOUR) throw platformError('platform.too_many_requests', { seconds: Math.ceil((this.endsAt - now) / 1000) });
  }

  /** Counts a try for something that was not there. */
  count(address: string): void {
    this.counts.set(address, (this.counts.get(address) ?? 0) + 1);
  }
}
