import { platformError } from '@waymark/platform/domain';

/** Does a few pieces of heavy work at once and lets a limited number wait, so that a burst of sign-ins cannot stop everything else. */
export class HashQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce = 2,
    private readonly patience = 50,
  ) {}

  /** @throws platform.too_many_requests when too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else if (this.waiting.length < this.patience) await new Promise<void>((begin) => this.waiting.push(begin));
    else throw platformError('platform.too_many_requests', { seconds: 5 });
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
