import type { CDPSession, Page } from 'playwright-core';

/** One request of a page, as the browser's own tools saw it. */
export interface SeenRequest {
  /** Path, without what follows `?`. */
  readonly url: string;
  readonly body: string | null;
  /** Address of what asked for it; null for the page itself. */
  readonly from: string | null;
  /** Seconds, on the clock of the browser. */
  readonly sentAt: number;
  readonly doneAt: number | null;
  /** On the wire, with headers, after compression. */
  readonly bytes: number;
}

export interface Network {
  readonly offline: boolean;
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

export const slowNetwork: Network;
export const fastNetwork: Network;

export interface SlowVisit {
  /** From the navigation to the paint with the first heading, by the clock of the browser. */
  readonly milliseconds: number;
  /** What was asked until the heading was seen. */
  readonly until: readonly SeenRequest[];
  /** What was asked until nothing more came. */
  readonly all: readonly SeenRequest[];
  readonly browser: CDPSession;
}

/** Opens a page on a slow network with nothing kept from before. */
export function visitSlowly(page: Page, address: string, network?: Network): Promise<SlowVisit>;
export function bytesOf(requests: readonly SeenRequest[]): number;
export function stepsOf(requests: readonly SeenRequest[]): number;
