import type { UnplacedCell } from './plan-draft';
import type { Sheet, SheetRow } from '../sheets/sheet';

const OPEN = 0;
const PLACED = 1;
const HEADING = 2;

/**
 * Keeps account of every cell, so that none is dropped silently: what was neither placed in the plan nor understood as a heading
 * is listed as unplaced when the books are closed.
 */
export class CellLedger {
  private readonly marks: Uint8Array;
  private readonly width: number;
  private readonly positions = new Map<number, number>();

  constructor(private readonly sheet: Sheet) {
    this.width = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
    this.marks = new Uint8Array(this.width * sheet.rows.length);
    sheet.rows.forEach((row, index) => this.positions.set(row.number, index));
  }

  /** The cell's text is in the plan. */
  place(row: number, column: number): void {
    this.mark(row, column, PLACED);
  }

  /** The cell is a title or a column heading. */
  head(row: number, column: number): void {
    this.mark(row, column, HEADING);
  }

  headRow(row: SheetRow): void {
    row.cells.forEach((_, index) => this.head(row.number, index + 1));
  }

  isOpen(row: number, column: number): boolean {
    return this.marks[(this.positions.get(row) ?? -1) * this.width + column - 1] === OPEN;
  }

  listHeadings(): UnplacedCell[] {
    return this.list(HEADING);
  }

  listUnplaced(): UnplacedCell[] {
    return this.list(OPEN);
  }

  private mark(row: number, column: number, mark: number): void {
    const position = this.positions.get(row);
    if (position !== undefined && column >= 1 && column <= this.width) this.marks[position * this.width + column - 1] = mark;
  }

  private list(mark: number): UnplacedCell[] {
    const found: UnplacedCell[] = [];
    this.sheet.rows.forEach((row, position) =>
      row.cells.forEach((text, index) => {
        if (text.trim() !== '' && this.marks[position * this.width + index] === mark) found.push({ sheet: this.sheet.name, row: row.number, column: index + 1, text });
      }),
    );
    return found;
  }
}
