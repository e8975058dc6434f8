import type { MergedRange, Sheet } from './sheet';

/** Answers which cell a blank one was merged into, without scanning all ranges for each cell. */
export class MergedCells {
  private readonly byColumn = new Map<number, MergedRange[]>();
  private readonly byRow = new Map<number, MergedRange[]>();
  private readonly texts = new Map<MergedRange, string>();

  constructor(sheet: Sheet) {
    const rows = new Map(sheet.rows.map((row) => [row.number, row]));
    for (const range of sheet.merges) {
      this.texts.set(range, rows.get(range.top)?.cells[range.left - 1] ?? '');
      if (range.bottom > range.top) this.byColumn.set(range.left, [...(this.byColumn.get(range.left) ?? []), range]);
      if (range.right > range.left) this.byRow.set(range.top, [...(this.byRow.get(range.top) ?? []), range]);
    }
  }

  /** The text of the merged cell that reaches down over this one from above, with its range; null when there is none. */
  findAbove(row: number, column: number): { range: MergedRange; text: string } | null {
    const range = this.byColumn.get(column)?.find((candidate) => candidate.top < row && row <= candidate.bottom);
    const text = range && this.texts.get(range);
    return range && text ? { range, text } : null;
  }

  /** How many columns the cell stretches over. */
  widthAt(row: number, column: number): number {
    const range = this.byRow.get(row)?.find((candidate) => candidate.left === column);
    return range ? range.right - range.left + 1 : 1;
  }
}
