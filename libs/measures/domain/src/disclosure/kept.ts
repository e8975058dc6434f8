import type { Counts } from './count-table';
import { isSame } from './same';
import type { TableGroup, TableSubtotal } from './table-grouping';

/** Which cells of a table are shown. With the counts it says all that a reader has been told. */
export interface Pattern {
  readonly groupingKey: string;
  readonly groups: readonly TableGroup[];
  /** Subtotals that are shown. */
  readonly subtotals: readonly TableSubtotal[];
  /** Whether nothing but the total is shown. */
  readonly isHidden: boolean;
  /** Whether the total is hidden as well. */
  readonly isTotalHidden: boolean;
  /** Codes of groups hidden whole, with their size. */
  readonly rows: readonly string[];
  /** Parts hidden whole, with their total. */
  readonly parts: readonly string[];
  /** Single hidden cells. */
  readonly cells: readonly { readonly code: string; readonly part: string }[];
  /** Groups whose size is shown, and only that few or nearly all are in the first part. */
  readonly bands: readonly { readonly code: string; readonly state: 'under' | 'over' }[];
}

/** One release as the ledger remembers it. */
export interface KeptRelease {
  /** The counts everything shown was worked out from: exact, and only moved by steps large enough. */
  readonly counts: Counts;
  readonly pattern: Pattern;
}

/**
 * What must be remembered of one table for one audience and period: everything released, the newest last. It holds exact
 * counts: it belongs into the ledger and nowhere else.
 */
export interface Kept {
  readonly releases: readonly KeptRelease[];
}

/** The newest release. */
export const latestOf = (kept: Kept | null | undefined): KeptRelease | null => kept?.releases.at(-1) ?? null;

/** With one more release; the same again is not repeated. */
export function withRelease(kept: Kept | null | undefined, release: KeptRelease): Kept {
  const latest = latestOf(kept);
  if (latest && isSame(latest, release)) return kept!;
  return { releases: [...(kept?.releases ?? []), release] };
}
