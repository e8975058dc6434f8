import type { Counts } from './count-table';
import { countOf } from './count-table';
import type { Pattern } from './kept';
import type { TableGroup } from './table-grouping';

/** Whether a released pattern hides a group's size. */
export const hidesRow = (pattern: Pattern, code: string): boolean => pattern.isHidden || pattern.rows.includes(code);

/** Whether a released pattern hides a cell. */
export const hidesCell = (pattern: Pattern, code: string, part: string): boolean =>
  hidesRow(pattern, code) ||
  pattern.parts.includes(part) ||
  pattern.bands.some((band) => band.code === code) ||
  pattern.cells.some((cell) => cell.code === code && cell.part === part);

const groupsWithin = (pattern: Pattern, group: TableGroup) => pattern.groups.filter(({ categories }) => categories.some((category) => group.categories.includes(category)));

/** Whether everything a group is made of was hidden in a pattern, which may have had finer groups. */
export function wasRowHidden(pattern: Pattern, group: TableGroup): boolean {
  const within = groupsWithin(pattern, group);
  return within.length > 0 && within.every(({ code }) => hidesRow(pattern, code));
}

/** The same for one part of a group. */
export function wasCellHidden(pattern: Pattern, group: TableGroup, part: string): boolean {
  const within = groupsWithin(pattern, group);
  return within.length > 0 && within.every(({ code }) => hidesCell(pattern, code, part));
}

/** Whether any count of a group is, where anybody is counted, what it was. */
export const hasUnmoved = (group: TableGroup, parts: readonly string[], before: Counts, now: Counts): boolean =>
  group.categories.some((category) => parts.some((part) => countOf(now, category, part) > 0 && countOf(now, category, part) === countOf(before, category, part)));

/** Whether a pattern shows anything that another one hides. */
export function showsMore(showing: Pattern, hiding: Pattern, parts: readonly string[]): boolean {
  if (hiding.isHidden) return !showing.isHidden || (hiding.isTotalHidden && !showing.isTotalHidden);
  const uncovers = (group: TableGroup) =>
    (wasRowHidden(hiding, group) && !hidesRow(showing, group.code)) || parts.some((part) => wasCellHidden(hiding, group, part) && !hidesCell(showing, group.code, part));
  return showing.groups.some(uncovers) || hiding.parts.some((part) => !showing.parts.includes(part));
}
