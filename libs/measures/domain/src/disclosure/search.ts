import { findExposed } from './audit';
import type { Counts } from './count-table';
import { Draft, toHiddenPattern } from './draft';
import { type GroupedTable, toGroupedTable } from './grouped-table';
import { hasUnmoved, hidesCell, hidesRow, wasCellHidden, wasRowHidden } from './hidden-before';
import type { KeptRelease } from './kept';
import type { Secret } from './known-sums';
import { toRowVerdict } from './primary';
import { toProtectionWidth } from './rules';
import type { HiddenReason } from './safe-table';
import { hideSecondary, toHidingOrder } from './secondary';
import { stabilise } from './stabilise';
import type { TableGrouping, TableSubtotal } from './table-grouping';
import type { TableTask } from './table-task';

/** A release that is safe, with the reasons for what it hides. */
export interface Found {
  readonly release: KeptRelease;
  readonly codes: Readonly<Record<string, HiddenReason>>;
  /** Groups of which anything is hidden. */
  readonly hidden: number;
  /** Groups, other than those not known, of which anything is shown. */
  readonly knownShown: number;
}

/** With one group alone there is nothing to compare. */
const FEWEST_SHOWN = 2;

/** Hides what each row needs hidden for itself. */
function hidePrimary(draft: Draft, task: TableTask): void {
  const { rows, parts, total } = draft.table;
  for (const row of rows) {
    const verdict = toRowVerdict(row, task);
    if (verdict.state === 'hidden') draft.hideRow(row.code, verdict.reason);
    else if (verdict.state === 'shown') for (const at of verdict.hiddenParts) draft.hideCell(row.code, parts[at]!, 'small_count');
    else draft.bands.set(row.code, verdict.state);
  }
  const verdict = toRowVerdict(total, task);
  if (verdict.state === 'shown') for (const at of verdict.hiddenParts) draft.hidePart(parts[at]!, 'small_count');
}

/**
 * Hides what others must not see through this release: what was hidden from the better informed, what was hidden of this
 * period before, and what was hidden of the periods beside it and has not moved since.
 */
function hideForced(draft: Draft, task: TableTask, counts: Counts): void {
  const { grouping, parts } = draft.table;
  const unmoved = [...task.before, ...task.beside].map((release) => ({ ...release, isOnlyUnmoved: true }));
  for (const { pattern, counts: before, isOnlyUnmoved } of [...task.hiddenBy.map((pattern) => ({ pattern, counts, isOnlyUnmoved: false })), ...unmoved]) {
    for (const group of grouping.groups) {
      if (isOnlyUnmoved && !hasUnmoved(group, parts, before, counts)) continue;
      if (wasRowHidden(pattern, group)) draft.hideRow(group.code, 'differencing');
      else for (const part of parts) if (!draft.bands.has(group.code) && wasCellHidden(pattern, group, part)) draft.hideCell(group.code, part, 'differencing');
    }
    if (!isOnlyUnmoved) for (const part of pattern.parts) draft.hidePart(part, 'differencing');
  }
}

const isWholeTableHidden = (task: TableTask, table: GroupedTable) =>
  toRowVerdict(table.total, task).state !== 'shown' || (task.shape === 'parts' && table.parts.length === 1 && table.total.size === 0);

/** Hides one thing more near what the audit found exposed. */
function hideNear(draft: Draft, exposed: Secret, hiddenBefore: ReadonlySet<string>): boolean {
  const { rows, parts } = draft.table;
  if (draft.bands.has(exposed.code)) {
    draft.hideRow(exposed.code, 'secondary');
    return true;
  }
  const at = exposed.part === null ? -1 : parts.indexOf(exposed.part);
  if (draft.shape === 'parts' && at >= 0) {
    const inColumn = rows.map(({ code, values }) => ({ code, part: parts[at]!, value: values[at]! }));
    const inRow = rows.filter(({ code }) => code === exposed.code).flatMap(({ code, values }) => parts.map((part, index) => ({ code, part, value: values[index]! })));
    const [cell] = toHidingOrder([...inColumn, ...inRow].filter(({ code, part, value }) => value > 0 && !draft.isCellHidden(code, part)), hiddenBefore);
    if (cell) {
      draft.hideCell(cell.code, cell.part, 'secondary');
      return true;
    }
  }
  const [row] = toHidingOrder(rows.filter(({ code, size }) => size > 0 && !draft.isRowHidden(code)).map(({ code, size }) => ({ code, value: size })), hiddenBefore);
  if (row) draft.hideRow(row.code, 'secondary');
  return row !== undefined;
}

/** Groups of which anything was hidden when this period or those beside it were last shown. */
function listHiddenBefore({ before, beside, parts }: TableTask): Set<string> {
  const listIn = ({ pattern }: KeptRelease) => pattern.groups.filter(({ code }) => hidesRow(pattern, code) || parts.some((part) => hidesCell(pattern, code, part)));
  return new Set([...before, ...beside].flatMap(listIn).map(({ code }) => code));
}

/** Hides until the lines are safe and no reader can bound anything too closely. */
function findSafe(draft: Draft, task: TableTask, counts: Counts): Found | null {
  const { table } = draft;
  const hiddenBefore = listHiddenBefore(task);
  hidePrimary(draft, task);
  hideForced(draft, task, counts);
  while (hideSecondary(draft, toProtectionWidth(task.rules), hiddenBefore)) {
    if (draft.countKnownShown() < Math.min(FEWEST_SHOWN, table.rows.filter(({ kind }) => kind === 'known').length)) return null;
    const release = { counts, pattern: draft.toPattern() };
    const exposed = task.readersOf(release).map((reader) => findExposed(reader, task.parts)).find((secret) => secret !== null);
    if (!exposed) return { release, codes: draft.codes, hidden: draft.countHidden(), knownShown: draft.countKnownShown() };
    if (!hideNear(draft, exposed, hiddenBefore)) return null;
  }
  return null;
}

/** Subtotals that may be shown for themselves, and that nobody better informed does without. */
function listSubtotals(table: GroupedTable, task: TableTask): TableSubtotal[] {
  const mayShow = ({ code, of }: TableSubtotal) => {
    const verdict = toRowVerdict(table.subtotals.find((row) => row.code === code)!, task);
    const isLeftOut = task.hiddenBy.some((pattern) => pattern.groupingKey === table.grouping.key && !pattern.subtotals.some((shown) => shown.code === code));
    return of.length > 0 && verdict.state === 'shown' && verdict.hiddenParts.length === 0 && !isLeftOut;
  };
  return table.grouping.subtotals.filter(mayShow);
}

/** Shows no groups: only the total, and not even that where it would give away what was hidden before. */
function findHidden(task: TableTask, table: GroupedTable, counts: Counts, isTotalHidden: boolean): Found {
  const verdict = toRowVerdict(table.total, task);
  const isWhole = isTotalHidden || (verdict.state === 'shown' && verdict.hiddenParts.length > 0);
  const toRelease = (isHidden: boolean) => ({ counts, pattern: toHiddenPattern(table, isHidden) });
  const isSafe = !isWhole && task.readersOf(toRelease(false)).every((reader) => findExposed(reader, task.parts) === null);
  const codes = Object.fromEntries(table.rows.map(({ code }) => [code, 'small_base' as const]));
  return { release: toRelease(!isSafe), codes, hidden: table.rows.length, knownShown: 0 };
}

/** The safe release at one grouping that hides the fewest groups; with the subtotals where they cost no group. */
export function findAtGrouping(task: TableTask, grouping: TableGrouping): Found {
  const counts = stabilise(task.counts, grouping, task.parts, task.references, task.rules.smallestMove);
  const table = toGroupedTable(counts, grouping, task.parts);
  const isTotalHidden = isWholeTableHidden(task, table) || task.hiddenBy.some((pattern) => pattern.isTotalHidden);
  if (!isTotalHidden && !task.hiddenBy.some((pattern) => pattern.isHidden)) {
    const subtotals = listSubtotals(table, task);
    const choices = (subtotals.length > 0 ? [subtotals, []] : [[]]).map((shown) => findSafe(new Draft(table, task.shape, shown), task, counts));
    const found = choices.reduce((best, next) => (best === null || (next !== null && next.hidden < best.hidden) ? next : best));
    if (found) return found;
  }
  return findHidden(task, table, counts, isTotalHidden);
}
