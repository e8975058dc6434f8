/**
 * What every file becomes before anyone looks for a plan in it: a named grid of text.
 * A workbook gives one per sheet, a CSV one, a document one (its tables and the paragraphs between them, in order).
 */
export interface Sheet {
  readonly name: string;
  /** Only rows that hold something. Their numbers are the ones the person sees in the file. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
  /** What the reading itself had to settle: formulas, characters taken out, cells cut short. */
  readonly notes: readonly CellNote[];
}

export interface SheetRow {
  /** Counted from 1, as a spreadsheet shows it. In a document: the line within the document. */
  readonly number: number;
  /** Cell texts; index 0 is column 1. Blank cells are ''. */
  readonly cells: readonly string[];
  /** Set for a document's paragraphs, which are not part of any table. */
  readonly paragraph?: ParagraphKind;
}

/** A document's own words about a paragraph: its title, a heading of some level, a line wholly in bold, or running text. */
export type ParagraphKind = 'title' | 'heading1' | 'heading2' | 'heading3' | 'label' | 'text';

/** Cells joined into one; the text stands in the first. All four numbers count from 1 and are included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellNote {
  readonly kind: 'formula' | 'control_characters' | 'truncated';
  readonly row: number;
  readonly column: number;
  readonly sentence: string;
}

/** Where something was found in the file. */
export interface Source {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Limits that every reader keeps, so that one file cannot take the service down. The longest real plans have some hundred rows. */
export const SHEET_LIMITS = { rows: 5_000, columns: 200, cellLength: 32_767, cells: 200_000, characters: 10_000_000 } as const;
