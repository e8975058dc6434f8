import type { ReportCell, TableBlock } from '@waymark/reviews/domain';

const wordsOf = (text: string): string[] => text.split(/[\s/-]+/);

function longestWord(cell: ReportCell): number {
  if (cell.kind === 'waymark') return 14;
  if (cell.kind === 'change') return Math.max(longestWord(cell.to), ...wordsOf(cell.from).map(({ length }) => length));
  const ofStatus = cell.kind === 'status' ? [3 + Math.max(...wordsOf(cell.text).map(({ length }) => length)), ...wordsOf(cell.detail ?? '').map(({ length }) => length)] : [];
  return Math.max(...wordsOf(cell.text).map(({ length }) => length), ...ofStatus);
}

/**
 * The widths of a table's columns, which together fill the room: each holds its longest word, and what is left is shared out as
 * the table asks.
 * @param character how wide a letter is, about.
 * @param gap what a cell leaves empty.
 */
export function toColumnWidths({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>, room: number, { character, gap }: { readonly character: number; readonly gap: number }): number[] {
  const least = columns.map(({ title }, index) => gap + character * Math.max(2, ...wordsOf(title).map(({ length }) => length), ...rows.map(({ cells }) => Math.min(22, longestWord(cells[index]!)))));
  const parts = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  const asked = columns.map(({ width = 1 }) => (room * width) / parts);
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= room) return least.map((width) => (width * room) / needed);
  // Those that would be too narrow get what they need; the others give it, each by its share.
  let free = columns.map((_, index) => index);
  const widths = [...asked];
  for (let turn = 0; turn < columns.length; turn += 1) {
    const narrow = free.filter((index) => widths[index]! < least[index]!);
    if (narrow.length === 0) break;
    for (const index of narrow) widths[index] = least[index]!;
    free = free.filter((index) => !narrow.includes(index));
    const left = room - widths.reduce((sum, width, index) => (free.includes(index) ? sum : sum + width), 0);
    const share = free.reduce((sum, index) => sum + asked[index]!, 0);
    for (const index of free) widths[index] = (left * asked[index]!) / share;
  }
  return widths;
}
