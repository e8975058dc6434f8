import type { TableGrouping } from '../disclosure/table-grouping';
import type { Grouping } from './grouping';

/** Groupings as disclosure control takes them, in the same order. */
export const toTableGroupings = (chain: readonly Grouping[]): TableGrouping[] =>
  chain.map(({ key, groups, subtotals }) => ({
    key,
    groups: groups.map(({ code, categories, kind }) => ({ code, categories, kind })),
    subtotals: subtotals.map(({ code, groups: of }) => ({ code, of })),
  }));
