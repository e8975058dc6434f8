import type { CategoryKind, CategoryScheme } from './scheme';

/** Categories that are counted together. */
export interface CategoryGroup {
  readonly code: string;
  readonly name: string;
  readonly kind: CategoryKind;
  /** Codes of the scheme. */
  readonly categories: readonly string[];
}

/** A total over some of the groups, shown beside them: "All ethnic minority groups". */
export interface GroupSubtotal {
  readonly code: string;
  readonly name: string;
  /** Codes of groups of known kind; two or more. */
  readonly groups: readonly string[];
}

/** A way to put the categories of a scheme together. Its key names its version: a grouping never changes its meaning. */
export interface Grouping {
  readonly key: string;
  readonly revision: number;
  readonly name: string;
  readonly schemeKey: string;
  readonly dimension: string;
  readonly groups: readonly CategoryGroup[];
  readonly subtotals: readonly GroupSubtotal[];
  /** Key of the grouping to fall back to where groups are too small; each of its groups is a union of groups of this one. */
  readonly coarser: string | null;
  /** What a reader must know of who is counted where; null where the names say it. */
  readonly note: string | null;
}

/** A count of one category or group and part. */
export interface CategoryCell {
  readonly category: string;
  readonly part: string;
  readonly count: number;
}

/** A count of a group and part. */
export interface GroupCell {
  readonly group: string;
  readonly part: string;
  readonly count: number;
}

/**
 * Adds up counts by category to counts by group: every group with every part that occurs, in the order of the grouping, 0 where
 * nothing was counted. Totals stay what they were.
 * @throws RangeError for a category the grouping does not know: a count must never be dropped.
 */
export function groupCells(cells: readonly CategoryCell[], grouping: Pick<Grouping, 'groups'>): GroupCell[] {
  const groupOf = new Map(grouping.groups.flatMap(({ code, categories }) => categories.map((category) => [category, code] as const)));
  const parts = [...new Set(cells.map(({ part }) => part))];
  const sums = new Map<string, number>();
  const toKey = (group: string, part: string) => JSON.stringify([group, part]);
  for (const { category, part, count } of cells) {
    const group = groupOf.get(category);
    if (group === undefined) throw new RangeError(`The grouping has no place for the category ${category}.`);
    const key = toKey(group, part);
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return grouping.groups.flatMap(({ code }) => parts.map((part) => ({ group: code, part, count: sums.get(toKey(code, part)) ?? 0 })));
}

/** The grouping that groups nothing: each category for itself. */
export function toFullGrouping(scheme: CategoryScheme, { key = `${scheme.key}-full-v${scheme.revision}`, coarser = null, subtotals = [] }: Partial<Pick<Grouping, 'key' | 'coarser' | 'subtotals'>> = {}): Grouping {
  const groups = scheme.categories.map(({ code, name, kind }) => ({ code, name, kind, categories: [code] }));
  return { key, revision: scheme.revision, name: 'Every category', schemeKey: scheme.key, dimension: scheme.dimension, groups, subtotals, coarser, note: null };
}

/** Whether each group of the coarser grouping is a union of groups of the finer one, of the same kind. */
export function isCoarser(coarser: Pick<Grouping, 'groups'>, finer: Pick<Grouping, 'groups'>): boolean {
  const groupOf = new Map(coarser.groups.flatMap((group) => group.categories.map((category) => [category, group] as const)));
  return finer.groups.every(({ categories, kind }) => {
    const targets = new Set(categories.map((category) => groupOf.get(category)));
    const [target] = targets;
    return targets.size === 1 && target !== undefined && target.kind === kind;
  });
}
