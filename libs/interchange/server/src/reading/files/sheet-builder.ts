import { SHEET_LIMITS, type CellNote, type MergedRange, type ParagraphKind, type Sheet, type SheetRow } from '@waymark/interchange/domain';
import { ImportRefusal } from '../import-refusal';

// Everything below space but tab and line break, the zero-width and direction marks, and halves of broken characters.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const HARMLESS = /[\u007F-\u009F\u200B\u200E\u200F\u2060\uFEFF]/g;

/** Gathers rows into a sheet, keeps its limits, and notes whatever had to be taken out of a cell. */
export class SheetBuilder {
  private readonly rows: SheetRow[] = [];
  private readonly merges: MergedRange[] = [];
  private readonly notes: CellNote[] = [];
  private cells = 0;
  private characters = 0;

  constructor(private readonly name: string) {}

  addRow(number: number, texts: readonly string[], paragraph?: ParagraphKind): void {
    const cells = texts.map((text, index) => this.clean(text, number, index + 1));
    while (cells.length > 0 && (cells.at(-1) as string).trim() === '') cells.pop();
    if (cells.length === 0) return;
    if (cells.length > SHEET_LIMITS.columns) throw new ImportRefusal('too_many_columns');
    if (this.rows.length >= SHEET_LIMITS.rows) throw new ImportRefusal('too_many_rows');
    for (const text of cells) {
      this.cells += text === '' ? 0 : 1;
      this.characters += text.length;
    }
    if (this.cells > SHEET_LIMITS.cells || this.characters > SHEET_LIMITS.characters) throw new ImportRefusal('too_much_text');
    this.rows.push(paragraph ? { number, cells, paragraph } : { number, cells });
  }

  addMerge(range: MergedRange): void {
    this.merges.push(range);
  }

  note(kind: CellNote['kind'], row: number, column: number, sentence: string): void {
    this.notes.push({ kind, row, column, sentence });
  }

  build(): Sheet {
    return { name: this.name, rows: this.rows, merges: this.merges, notes: this.notes };
  }

  private clean(text: string, row: number, column: number): string {
    let clean = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    if (CONTROL.test(clean)) {
      CONTROL.lastIndex = 0;
      const visible = clean.replace(HARMLESS, '');
      if (visible.search(CONTROL) >= 0) this.note('control_characters', row, column, 'This cell held characters that cannot be shown. We took them out.');
      clean = clean.replace(CONTROL, '');
      CONTROL.lastIndex = 0;
    }
    if (clean.length <= SHEET_LIMITS.cellLength) return clean;
    this.note('truncated', row, column, `This cell has ${clean.length.toLocaleString('en-GB')} characters. We kept the first ${SHEET_LIMITS.cellLength.toLocaleString('en-GB')}.`);
    return clean.slice(0, SHEET_LIMITS.cellLength);
  }
}
