import { countOf, type Counts } from '../count-table';
import { latestOf } from '../kept';
import { type BreakdownToProtect, protectBreakdown, type ProtectedBreakdown } from '../protect-breakdown';
import type { HiddenReason, SafeRow } from '../safe-table';
import type { TableGrouping } from '../table-grouping';
import type { Protect } from './histories';

/** A row without what some reason hid in it. */
function uncover(row: SafeRow, counts: Counts, grouping: TableGrouping, parts: readonly string[], isUncovered: (key: string) => boolean): SafeRow {
  const group = grouping.groups.find(({ code }) => code === row.code);
  if (!group) return row;
  const sumOf = (of: readonly string[]) => group.categories.reduce((sum, category) => of.reduce((inner, part) => inner + countOf(counts, category, part), sum), 0);
  const isWhole = isUncovered(row.code);
  const shown = parts.map((part, at) => row.counts[at] ?? (isWhole || isUncovered(`${row.code}|${part}`) ? sumOf([part]) : null));
  return { ...row, counts: shown, of: row.of ?? (isWhole ? sumOf(parts) : null), state: isWhole ? 'shown' : row.state };
}

/** Protection in which one reason to hide is forgotten: to show that the attack notices. */
export function without(reason: HiddenReason): Protect {
  return (given: BreakdownToProtect) => {
    const weaken = (one: ProtectedBreakdown): ProtectedBreakdown => {
      const counts = latestOf(one.kept)!.counts;
      const grouping = given.chain.find(({ key }) => key === one.table.groupingKey)!;
      const rows = one.table.rows.map((row) => uncover(row, counts, grouping, given.parts, (key) => one.codes[key] === reason));
      return { ...one, table: { ...one.table, rows } };
    };
    return Object.fromEntries(Object.entries(protectBreakdown(given)).map(([audience, one]) => [audience, weaken(one)]));
  };
}
