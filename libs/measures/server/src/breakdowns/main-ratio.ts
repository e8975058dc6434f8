import { type CategoryCell, compareGroups, type Grouping, type SafeTable, type ShownRow } from '@waymark/measures/domain';
import { listWithin } from './breakdown-rows';
import { compareRows } from './compared-rows';
import type { BreakdownUse } from './breakdown-use.model';

/** How the groups of a breakdown are compared. */
export type ComparedBy = Pick<BreakdownUse, 'compares' | 'comparatorGroup' | 'comparatorOnTop' | 'shape'>;

/**
 * The one line of a grouping that a ratio is of: all other groups together where they have a total of their own, or the only
 * other group. Null where there are several, none of which stands for the rest.
 */
export function findMainLine({ compares, comparatorGroup }: ComparedBy, grouping: Grouping): string | null {
  if (compares !== 'ratio' || !comparatorGroup) return null;
  const within = [comparatorGroup, ...listWithin(comparatorGroup, grouping)];
  const others = (lines: readonly { readonly code: string }[]) => lines.map(({ code }) => code).filter((code) => !within.includes(code));
  const [subtotals, groups] = [others(grouping.subtotals), others(grouping.groups.filter(({ kind }) => kind === 'known'))];
  const [only] = subtotals.length > 0 ? subtotals : groups;
  return only !== undefined && (subtotals.length === 1 || (subtotals.length === 0 && groups.length === 1)) ? only : null;
}

/** The ratio of a table as it is shown; null where it cannot be shown. */
export function toShownRatio(safe: SafeTable, by: ComparedBy, grouping: Grouping): number | null {
  const line = findMainLine(by, grouping);
  return compareRows(safe, by, grouping).find(({ code }) => code === line)?.value ?? null;
}

/** The ratio as it was counted. It is kept beside the counts and never shown; null where it cannot be worked out. */
export function toCountedRatio(cells: readonly CategoryCell[], parts: readonly string[], by: ComparedBy, grouping: Grouping): number | null {
  const line = findMainLine(by, grouping);
  if (!line || !by.comparatorGroup) return null;
  const rowOf = (code: string): ShownRow => {
    const members = grouping.subtotals.find((subtotal) => subtotal.code === code)?.groups ?? [code];
    const categories = grouping.groups.filter((group) => members.includes(group.code)).flatMap((group) => group.categories);
    const counts = parts.map((part) => cells.reduce((sum, cell) => (cell.part === part && categories.includes(cell.category) ? sum + cell.count : sum), 0));
    return { code, kind: 'group', counts, of: counts.reduce((sum, count) => sum + count, 0) };
  };
  const [compared] = compareGroups({ rows: [rowOf(line), rowOf(by.comparatorGroup)], compares: 'ratio', comparator: by.comparatorGroup, onTop: by.comparatorOnTop, shape: by.shape });
  return compared?.value ?? null;
}
