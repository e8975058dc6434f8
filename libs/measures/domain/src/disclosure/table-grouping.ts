/** A row of a table: the categories that are counted together in it. */
export interface TableGroup {
  readonly code: string;
  /** Categories of the scheme. A group stands for people who share one, so each category is in one group only. */
  readonly categories: readonly string[];
  /** `unknown` holds those who were not asked or did not say; it is always listed. */
  readonly kind: 'known' | 'unknown';
}

/** A named sum of several rows, such as all ethnic minority groups together. */
export interface TableSubtotal {
  readonly code: string;
  /** Codes of groups. */
  readonly of: readonly string[];
}

/** One way to lay out the categories of a table. A chain of them goes from the finest to the coarsest. */
export interface TableGrouping {
  readonly key: string;
  readonly groups: readonly TableGroup[];
  readonly subtotals: readonly TableSubtotal[];
}

/** Every category of the grouping. */
export const categoriesOf = (grouping: { readonly groups: readonly TableGroup[] }): string[] => grouping.groups.flatMap((group) => group.categories);

/** Listed in an order of its own, so that no choice between equals depends on how somebody lists groups. */
export function toOrdered({ key, groups, subtotals }: TableGrouping): TableGrouping {
  const byCode = <T extends { readonly code: string }>(rows: readonly T[]) => [...rows].sort((one, other) => (one.code < other.code ? -1 : 1));
  const sorted = (names: readonly string[]) => [...names].sort();
  return {
    key,
    groups: byCode(groups).map((group) => ({ code: group.code, categories: sorted(group.categories), kind: group.kind })),
    subtotals: byCode(subtotals).map((subtotal) => ({ code: subtotal.code, of: sorted(subtotal.of) })),
  };
}

/**
 * Makes sure that every grouping of a chain puts each category counted into exactly one group.
 * @throws RangeError otherwise: a person would be lost or counted twice.
 */
export function assertChain(chain: readonly TableGrouping[], counted: readonly string[]): void {
  if (chain.length === 0) throw new RangeError('There is no grouping.');
  for (const grouping of chain) {
    const all = categoriesOf(grouping);
    if (new Set(all).size !== all.length) throw new RangeError(`${grouping.key} has a category in two groups.`);
    const missing = counted.find((category) => !all.includes(category));
    if (missing !== undefined) throw new RangeError(`${grouping.key} has no group for ${missing}.`);
  }
}
