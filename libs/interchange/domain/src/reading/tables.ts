import { describeColumn } from '../columns/column-contents';
import { mapColumns, type MappedColumn } from '../columns/column-mapping';
import { scoreHeader, type Field } from '../columns/fields';
import { isExportHeader } from '../exporting/export-columns';
import { readDateWords } from '../words/date-words';
import { readStatusWord } from '../words/status-words';
import type { Sheet, SheetRow } from '../sheets/sheet';

/** A run of rows that share their columns. A sheet with the same headings again and again is one table. */
export interface FoundTable {
  readonly sheet: Sheet;
  readonly headerRows: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
  readonly columns: readonly MappedColumn[];
  readonly byField: ReadonlyMap<Field, number>;
  /** True when the headings themselves name actions, measures or outcomes, or a person chose its columns: this is certainly a table of a plan. */
  readonly certain: boolean;
}

/** Cuts a sheet into its tables and decides what their columns hold. `headerRow` is what a person chose, if they did. */
export function findTables(sheet: Sheet, headerRow?: number | null): FoundTable[] {
  const headers = headerRow === undefined ? listHeaderRows(sheet) : listChosenHeaders(sheet, headerRow);
  const runs: Run[] = [];
  for (const row of sheet.rows) {
    const current = runs.at(-1);
    if (!headers.has(row)) {
      if (current) current.rows.push(row);
      else runs.push({ header: null, headerRows: [], rows: [row] });
    } else if (current?.header && sameTexts(current.header, row)) {
      current.headerRows.push(row);
      current.rows.push(row);
    } else runs.push({ header: row, headerRows: [row], rows: current ? takeLinesAbove(current.rows) : [] });
  }
  return runs.filter((run) => run.header || run.rows.length > 0).map((run) => toTable(sheet, run));
}

/** The same table with columns as a person chose them. Columns not named stay as they were, but for a field that was chosen for another. */
export function chooseColumns(table: FoundTable, chosen: ReadonlyMap<number, Field | null>): FoundTable {
  const fields = new Set(chosen.values());
  const isTidyNow = fields.has('kind') && !fields.has('text') && !table.byField.has('text');
  const columns = table.columns.map((column): MappedColumn => {
    const choice = chosen.get(column.column);
    if (choice !== undefined) return { ...column, field: choice, confidence: 1 };
    // With a column that says what each row is, the lines themselves stand in the column of the actions.
    if (isTidyNow && column.field === 'action') return { ...column, field: 'text' };
    return column.field !== null && fields.has(column.field) ? { ...column, field: null, confidence: 0 } : column;
  });
  return { ...table, columns, byField: toFieldColumns(columns), certain: true };
}

function toFieldColumns(columns: readonly MappedColumn[]): Map<Field, number> {
  const byField = new Map<Field, number>();
  for (const column of columns) if (column.field && !byField.has(column.field)) byField.set(column.field, column.column);
  return byField;
}

interface Run {
  header: SheetRow | null;
  headerRows: SheetRow[];
  rows: SheetRow[];
}

/** The lines that stand alone right above a heading row introduce its table, not the one before. */
function takeLinesAbove(rows: SheetRow[]): SheetRow[] {
  let from = rows.length;
  while (from > 0 && isLineAlone(rows[from - 1] as SheetRow)) from -= 1;
  return rows.splice(from);
}

const isLineAlone = (row: SheetRow) => row.paragraph !== undefined || (isSingle(row) && (row.cells[0] ?? '').trim() !== '');

function toTable(sheet: Sheet, run: Run): FoundTable {
  const heads = new Set(run.headerRows);
  const all = run.rows.filter((row) => !row.paragraph && !heads.has(row));
  const full = all.filter((row) => !isSingle(row));
  const data = full.length > 0 ? full : all;
  const width = data.reduce((most, row) => Math.max(most, row.cells.length), run.header?.cells.length ?? 0);
  const header = Array.from({ length: width }, (_, index) => run.header?.cells[index]?.trim() ?? '');
  const cells = header.map((_, index) => data.slice(0, SAMPLE_ROWS).map((row) => row.cells[index] ?? ''));
  const columns = mapColumns({ header, cells });
  const byField = toFieldColumns(columns);
  const named = (field: Field) => columns.some((column) => column.field === field && (scoreHeader(column.header).get(field) ?? 0) >= 0.7);
  const certain = named('action') || named('measure') || (named('kind') && byField.has('text')) || (named('outcome') && columns.length > 1);
  return { sheet, headerRows: run.headerRows, rows: run.rows, columns, byField, certain };
}

const SAMPLE_ROWS = 1000;

export function listFilled(row: SheetRow): number[] {
  const filled: number[] = [];
  row.cells.forEach((text, index) => {
    if (text.trim() !== '') filled.push(index + 1);
  });
  return filled;
}

export const isSingle = (row: SheetRow) => listFilled(row).length === 1;

function sameTexts(a: SheetRow, b: SheetRow): boolean {
  const texts = (row: SheetRow) => row.cells.map((text) => text.trim().toLowerCase()).join('\n').trim();
  return texts(a) === texts(b);
}

/** The row a person chose, and every repetition of it. */
function listChosenHeaders(sheet: Sheet, headerRow: number | null): Set<SheetRow> {
  const header = sheet.rows.find((row) => row.number === headerRow);
  return new Set(header ? sheet.rows.filter((row) => !row.paragraph && sameTexts(row, header)) : []);
}

/** Rows whose words are column headings; failing any, the first full row when it stands out from the cells below it. */
function listHeaderRows(sheet: Sheet): Set<SheetRow> {
  const rows = sheet.rows.filter((row) => !row.paragraph);
  const exported = rows.find((row) => isExportHeader(row.cells));
  if (exported) return new Set(rows.filter((row) => sameTexts(row, exported)));
  const named: SheetRow[] = [];
  for (const row of rows) if (isNamedHeader(row, named.length === 0) || named.some((header) => sameTexts(header, row))) named.push(row);
  if (named.length > 0) return new Set(named);
  const first = rows.find((row) => !isSingle(row)) ?? rows[0];
  return first && standsOut(first, rows.slice(rows.indexOf(first) + 1)) ? new Set([first]) : new Set();
}

const LONGEST_HEADING = 80;
const LINE_FIELDS: Field[] = ['action', 'measure', 'outcome', 'objective', 'text', 'kind'];

/** Every cell short, several of them known words for a column, at least one of these exactly so. Further down a row of data may hold such words too. */
function isNamedHeader(row: SheetRow, first: boolean): boolean {
  const texts = row.cells.map((text) => text.trim()).filter((text) => text !== '');
  if (texts.length < 2 || texts.some((text) => text.length > LONGEST_HEADING || isValue(text))) return false;
  const scores = texts.map((text) => scoreHeader(text));
  const known = scores.filter((score) => Math.max(0, ...score.values()) >= 0.7);
  const line = known.some((score) => LINE_FIELDS.some((field) => (score.get(field) ?? 0) >= 0.7));
  const exact = scores.filter((score) => Math.max(0, ...score.values()) >= 0.85).length;
  if (!first && (exact < 2 || known.length / texts.length < 0.75)) return false;
  return exact >= 1 && known.length >= 2 && known.length / texts.length >= (line && exact >= 2 ? 0.4 : 0.6) && new Set(texts).size === texts.length;
}

/** A date, "TBC" or "In progress" is what stands under a heading. */
function isValue(text: string): boolean {
  if (Math.max(0, ...scoreHeader(text).values()) >= 0.85) return false;
  return readDateWords(text, { edge: 'end', today: '2000-01-01' }).meaning !== 'none' || readStatusWord(text).status !== null;
}

function standsOut(row: SheetRow, below: readonly SheetRow[]): boolean {
  const filled = listFilled(row);
  const texts = filled.map((column) => row.cells[column - 1]?.trim() ?? '');
  if (below.length === 0 || texts.some((text) => text.length > LONGEST_HEADING || /[.!?]$/.test(text) || /^\W*\d/.test(text))) return false;
  if (texts.some((text) => readDateWords(text, { edge: 'end' }).meaning === 'day')) return false;
  if (filled.length === 1) return scoreHeader(texts[0] ?? '').size > 0;
  if (texts.some((text) => Math.max(0, ...scoreHeader(text).values()) >= 0.85)) return true;
  if (isShorterThroughout(row, filled, below)) return true;
  return filled.some((column) => {
    const contents = describeColumn(below.slice(0, 200).map((other) => other.cells[column - 1] ?? ''));
    const own = describeColumn([row.cells[column - 1] ?? '']);
    const typed = (key: 'dates' | 'statuses' | 'people' | 'references') => contents[key] >= 0.6 && own[key] === 0;
    return typed('dates') || typed('statuses') || (typed('people') && own.length < 20) || contents.length > Math.max(30, own.length * 3);
  });
}

const COMPARED = 20;
const LONGEST_LABEL = 3;

/** Labels of a word or two over cells that each say more: “Promise, Person” over a column of sentences. */
function isShorterThroughout(row: SheetRow, filled: readonly number[], below: readonly SheetRow[]): boolean {
  const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;
  const rows = below.filter((other) => !other.paragraph && !isSingle(other)).slice(0, COMPARED);
  if (rows.length < 2 || filled.some((column) => countWords(row.cells[column - 1] ?? '') > LONGEST_LABEL)) return false;
  return filled.some((column) => {
    const counts = rows.map((other) => countWords(other.cells[column - 1] ?? ''));
    return Math.min(...counts) > Math.max(2, countWords(row.cells[column - 1] ?? ''));
  });
}
