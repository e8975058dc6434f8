import { findExposed } from './audit';
import { Draft } from './draft';
import { type GroupedTable, toGroupedTable } from './grouped-table';
import { hidesCell, hidesRow, showsMore } from './hidden-before';
import type { KeptRelease, Pattern } from './kept';
import { toLines } from './lines';
import { toRowVerdict } from './primary';
import { toProtectionWidth } from './rules';
import { isSame } from './same';
import { isLineSafe } from './secondary';
import { stabilise } from './stabilise';
import type { TableTask } from './table-task';

/** Whether every row and subtotal a pattern shows may be shown for itself. */
function isPrimarySafe(pattern: Pattern, table: GroupedTable, task: TableTask): boolean {
  if (toRowVerdict(table.total, task).state !== 'shown') return false;
  const bandOf = (code: string) => pattern.bands.find((band) => band.code === code)?.state;
  const isRowSafe = (row: GroupedTable['total'], isHidden: (part: string) => boolean) => {
    const verdict = toRowVerdict(row, task);
    return verdict.state === 'shown' && verdict.hiddenParts.every((at) => isHidden(table.parts[at]!));
  };
  const rows = table.rows.every((row) => {
    if (hidesRow(pattern, row.code)) return true;
    if (bandOf(row.code)) return toRowVerdict(row, task).state === bandOf(row.code);
    return isRowSafe(row, (part) => hidesCell(pattern, row.code, part));
  });
  const shown = table.subtotals.filter(({ code }) => pattern.subtotals.some((subtotal) => subtotal.code === code));
  return rows && shown.every((row) => isRowSafe(row, (part) => pattern.parts.includes(part))) && isRowSafe(table.total, (part) => pattern.parts.includes(part));
}

/** Whether a table laid out as it was before follows the rules of today, for these counts and for all who would see it. */
function isSafe(release: KeptRelease, table: GroupedTable, task: TableTask, isAlone: boolean): boolean {
  const draft = Draft.of(release.pattern, table, task.shape);
  const width = toProtectionWidth(task.rules);
  if (!isPrimarySafe(release.pattern, table, task) || !toLines(draft).every((line) => isLineSafe(line, width))) return false;
  const readers = isAlone ? [{ releases: [{ release, width, isNew: true }] }] : task.readersOf(release);
  return readers.every((reader) => findExposed(reader, task.parts) === null);
}

/**
 * A table of a period that was shown before is laid out as it was: what was hidden stays hidden, and what was shown is not
 * hidden now, because both would give away the change.
 * @returns the corrected release; the earlier one where the correction cannot be shown in its layout; null where there is
 * none to keep to: nothing was shown, or the rules or groups have changed since.
 */
export function findCorrected(task: TableTask): { readonly release: KeptRelease; readonly isHeld: boolean } | null {
  const latest = task.before.at(-1);
  if (!latest || latest.pattern.isHidden) return null;
  const grouping = task.chain.find(({ key, groups }) => key === latest.pattern.groupingKey && isSame(groups, latest.pattern.groups));
  if (!grouping) return null;
  if (!isSafe(latest, toGroupedTable(latest.counts, grouping, task.parts), task, true)) return null;
  if (task.betterInformed.some((pattern) => showsMore(latest.pattern, pattern, task.parts))) return null;
  if (task.isHeldAbove) return { release: latest, isHeld: true };
  const counts = stabilise(task.counts, grouping, task.parts, task.references, task.rules.smallestMove);
  const release = { counts, pattern: latest.pattern };
  const isHeld = !isSafe(release, toGroupedTable(counts, grouping, task.parts), task, false);
  return { release: isHeld ? latest : release, isHeld };
}
