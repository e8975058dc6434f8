import { countOf, type Counts, sumOf } from './count-table';
import type { TableGrouping } from './table-grouping';

/** Counts that were released before and can be compared with new ones. */
export interface References {
  /** Of the same period, the oldest first. */
  readonly own: readonly Counts[];
  /** Of the periods before and after, where the same people are counted. */
  readonly neighbours: readonly Counts[];
}

/** Equal, or so far apart that the difference is no single person. */
const isApart = (one: number, other: number, smallestMove: number) => one === other || Math.abs(one - other) >= smallestMove;

/**
 * Which of the counts released before to keep; null where the new value may stand beside all of them. Kept is the nearest one
 * that fits with all others; the newest of the same period always does, because it was settled in this way itself.
 */
export function findKept(value: number, own: readonly number[], neighbours: readonly number[], smallestMove: number): number | null {
  const released = [...own, ...neighbours];
  const fits = (candidate: number) => released.every((other) => isApart(candidate, other, smallestMove));
  if (fits(value)) return null;
  const order = [...own.keys()].reverse().concat([...neighbours.keys()].map((at) => own.length + at));
  const near = (at: number) => Math.abs(released[at]! - value);
  const fitting = order.filter((at) => fits(released[at]!));
  return (fitting.length > 0 ? fitting : order).reduce((best, at) => (near(at) < near(best) ? at : best));
}

/**
 * The counts everything shown is worked out from: each is as it was released before, unless it moved by at least
 * `smallestMove`. So two releases differ, in each cell, by nothing or by several people, and never by the one who came or left.
 *
 * Done for every category, and again for every group of the grouping that is shown, where moves of categories may cancel.
 */
export function stabilise(counts: Counts, grouping: TableGrouping, parts: readonly string[], references: References, smallestMove: number): Counts {
  const { own, neighbours } = references;
  const snapshots = [...own, ...neighbours];
  if (snapshots.length === 0) return counts;
  const settled: Record<string, Record<string, number>> = {};
  for (const group of grouping.groups) {
    for (const category of group.categories) settled[category] = {};
    for (const part of parts) {
      const keptOf = (categories: readonly string[], value: number) => {
        const read = (released: Counts) => sumOf(released, categories, [part]);
        return findKept(value, own.map(read), neighbours.map(read), smallestMove);
      };
      for (const category of group.categories) {
        const value = countOf(counts, category, part);
        const kept = keptOf([category], value);
        settled[category]![part] = kept === null ? value : countOf(snapshots[kept]!, category, part);
      }
      const kept = keptOf(group.categories, sumOf(settled, group.categories, [part]));
      if (kept !== null) for (const category of group.categories) settled[category]![part] = countOf(snapshots[kept]!, category, part);
    }
  }
  return settled;
}
