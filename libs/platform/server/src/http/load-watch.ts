import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Later than this on the average of a second, and further requests would only make everybody wait. */
const TOO_LATE_MILLISECONDS = 200;
const RESOLUTION_MILLISECONDS = 10;
const WINDOW_MILLISECONDS = 1000;
/** One long pause, such as loading code at the start, fills one window; being overloaded lasts. */
const LATE_WINDOWS = 3;
const RETRY_AFTER_SECONDS = 2;

/**
 * Knows whether this process is so busy that it should turn requests away. It watches only once it is started: a demo and tests
 * share their machine with other work, and answer late rather than not at all.
 */
@Injectable()
export class LoadWatch implements OnModuleDestroy {
  private histogram: IntervalHistogram | null = null;
  private timer: NodeJS.Timeout | null = null;
  private lateWindows = 0;

  start(): void {
    if (this.histogram) return;
    this.histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
    this.histogram.enable();
    this.timer = setInterval(() => this.look(), WINDOW_MILLISECONDS).unref();
  }

  get isOverloaded(): boolean {
    return this.lateWindows >= LATE_WINDOWS;
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
    this.histogram?.disable();
  }

  private look(): void {
    const mean = this.histogram!.mean / 1e6 - RESOLUTION_MILLISECONDS;
    this.lateWindows = mean > TOO_LATE_MILLISECONDS ? this.lateWindows + 1 : 0;
    this.histogram!.reset();
  }
}

/** Turns a request away while the process is overloaded. Whether it lives is always answered, or it would be restarted for being busy. */
export async function shedLoad(watch: LoadWatch, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!watch.isOverloaded || request.routeOptions.url === '/livez') return;
  await reply.status(503).header('retry-after', String(RETRY_AFTER_SECONDS)).header('cache-control', 'no-store').send({ message: 'Waymark is very busy just now. Nothing you typed is lost: try again in a moment.' });
}
