import type { Interval, Proportion } from '../disparity/proportion';
import type { Verdict } from '../disparity/verdict';

/** A row as it is shown to one audience. */
export interface ShownRow {
  readonly code: string;
  readonly kind: 'group' | 'unknown' | 'subtotal' | 'total';
  /** By part; null where hidden. For a rate: those it is about, and the rest. */
  readonly counts: readonly (number | null)[];
  /** How many people the row is of; null where hidden. */
  readonly of: number | null;
}

/** How a row compares. All null where there is nothing to compare, or nothing that may be. */
export interface ComparedRow {
  readonly code: string;
  readonly value: number | null;
  /** 95% interval, from the shown counts only. */
  readonly interval: Interval | null;
  /** Null where there is no comparison; `too_few` where there are numbers, but too small ones. */
  readonly verdict: Verdict | null;
  /** Whether the row's own share is below that of the comparator, whichever is on top; null without a comparison. */
  readonly isLower: boolean | null;
}

/** What one row comes to against another. */
export type Comparison = Omit<ComparedRow, 'code'>;

/** No comparison. */
export const NOTHING: Comparison = { value: null, interval: null, verdict: null, isLower: null };

/** The share a row stands for; null where it is hidden, empty or not of whole people. */
export function toShownProportion({ counts, of }: ShownRow): Proportion | null {
  const events = counts[0] ?? null;
  if (events === null || of === null || !Number.isSafeInteger(events) || !Number.isSafeInteger(of)) return null;
  return events >= 0 && of > 0 && events <= of ? { events, of } : null;
}
