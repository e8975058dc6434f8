import { Inject, Injectable } from '@nestjs/common';
import { platformError } from '@waymark/platform/domain';
import { Clock } from '@waymark/platform/server';

/** A calendar asks a few times an hour; whoever tries addresses would need more. */
const MOST_IN_AN_HOUR = 120;
const HOUR = 3_600_000;

/** How often calendars are asked for from one address in an hour. Counted in memory: with several processes each allows so many. */
@Injectable()
export class CalendarLimit {
  private counts = new Map<string, number>();
  private endsAt = 0;

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @throws platform.too_many_requests */
  count(address: string): void {
    const now = this.clock.now().getTime();
    if (now >= this.endsAt || now < this.endsAt - HOUR) {
      this.counts = new Map();
      this.endsAt = now + HOUR;
    }
    const count = (this.counts.get(address) ?? 0) + 1;
    this.counts.set(address, count);
    if (count > MOST_IN_AN_HOUR) throw platformError('platform.too_many_requests', { seconds: Math.ceil((this.endsAt - now) / 1000) });
  }
}
