import { Inject, Injectable } from '@nestjs/common';
import { platformError } from '@waymark/platform/domain';
import { Clock } from '@waymark/platform/server';

/** A browser knocks every few minutes; nobody writes faster than this. */
const MOST_IN_AN_HOUR = 120;
const HOUR = 3_600_000;

/**
 * How often one tag may come in an hour. Counted in memory and forgotten with the hour: a count in the database would be one more
 * trace. With several processes a tag gets so many from each.
 */
@Injectable()
export class TagLimit {
  private counts = new Map<string, number>();
  private endsAt = 0;

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @throws platform.too_many_requests */
  count(tag: string): void {
    const now = this.clock.now().getTime();
    if (now >= this.endsAt || now < this.endsAt - HOUR) {
      this.counts = new Map();
      this.endsAt = now + HOUR;
    }
    const count = (this.counts.get(tag) ?? 0) + 1;
    this.counts.set(tag, count);
    if (count > MOST_IN_AN_HOUR) throw platformError('platform.too_many_requests', { seconds: Math.ceil((this.endsAt - now) / 1000) });
  }
}
