import { type Counts, sumOf } from './count-table';
import { categoriesOf, type TableGrouping } from './table-grouping';

/** The counts of a row, in the order of the parts, and all of them together. */
export interface GroupedRow {
  readonly code: string;
  readonly kind: 'known' | 'unknown' | 'subtotal' | 'total';
  readonly values: readonly number[];
  readonly size: number;
}

/** Counts laid out by a grouping. Exact: never to be shown. */
export interface GroupedTable {
  readonly grouping: TableGrouping;
  readonly parts: readonly string[];
  readonly rows: readonly GroupedRow[];
  readonly subtotals: readonly GroupedRow[];
  readonly total: GroupedRow;
}

/** Lays counts out by a grouping. */
export function toGroupedTable(counts: Counts, grouping: TableGrouping, parts: readonly string[]): GroupedTable {
  const toRow = (code: string, kind: GroupedRow['kind'], categories: readonly string[]): GroupedRow => {
    const values = parts.map((part) => sumOf(counts, categories, [part]));
    return { code, kind, values, size: values.reduce((sum, value) => sum + value, 0) };
  };
  const categoriesIn = (codes: readonly string[]) => categoriesOf({ groups: grouping.groups.filter((group) => codes.includes(group.code)) });
  return {
    grouping,
    parts,
    rows: grouping.groups.map((group) => toRow(group.code, group.kind, group.categories)),
    subtotals: grouping.subtotals.map((subtotal) => toRow(subtotal.code, 'subtotal', categoriesIn(subtotal.of))),
    total: toRow('total', 'total', categoriesOf(grouping)),
  };
}
