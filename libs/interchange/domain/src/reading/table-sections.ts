import { listFilled, type FoundTable } from './tables';
import { resolveSectionLines, type SectionLine } from './section-lines';
import { splitReference } from '../words/cell-items';
import { toPlainText } from '../words/text-key';
import type { SheetDesk } from './row-reader';
import type { Field } from '../columns/fields';
import type { SheetRow } from '../sheets/sheet';

const LEADING: Field[] = ['reference', 'theme', 'objective', 'outcome'];
const LABELLED = /^(?:theme|strand|pillar|work ?stream|objective|strategic|aim|goal|priority|commitment)\b/i;
const FOOTER = /^(?:last |date )?(?:updated|reviewed|amended|version|source|notes?|key|prepared|approved|page|total|copyright|©|\*)/i;
const INSTRUCTIVE = /^(?:review|develop|ensure|create|establish|deliver|provide|train|publish|agree|set|hold|run|launch|recruit|make|use|introduce)\b/i;

/** The line this row is when it stands alone above other rows; null when it is a row of the table. */
export function findSectionLine(row: SheetRow, next: SheetRow | null, table: FoundTable, desk: SheetDesk): SectionLine[] | null {
  if (row.paragraph) return toLines(row, desk);
  const filled = listFilled(row);
  const first = filled[0] ?? 1;
  if (filled.length === 1) {
    const stretched = desk.merged.widthAt(row.number, first);
    if (stretched > 1 && stretched >= table.columns.length / 2) return toLines(row, desk);
    return isAlone(row, first, next, table) ? toLines(row, desk) : null;
  }
  if (filled.length === 2 && first === table.byField.get('reference') && isParentReference(row.cells[first - 1] ?? '', next, first) && !isPlaceColumn(filled[1] ?? 0, table)) return [joinReference(row, filled, desk)];
  return null;
}

function isAlone(row: SheetRow, column: number, next: SheetRow | null, table: FoundTable): boolean {
  if (table.columns.length < 2) return false;
  const field = table.columns[column - 1]?.field ?? null;
  const text = (row.cells[column - 1] ?? '').trim();
  const leads = column === 1 || (field !== null && LEADING.includes(field));
  if (!leads) return false;
  if (field === null || field === 'reference') return true;
  if (field === 'action' || field === 'measure' || field === 'text') return LABELLED.test(text) || (text.length <= 60 && !/[.;]$/.test(text) && !INSTRUCTIVE.test(text) && !text.includes('\n') && text.split(/\s+/).length <= 6);
  if (!LEADING.includes(field)) return false;
  if (next === null) return FOOTER.test(text);
  return (next.cells[column - 1] ?? '').trim() !== '';
}

/** A column that says of itself what it opens. */
function isPlaceColumn(column: number, table: FoundTable): boolean {
  return (['theme', 'objective', 'outcome'] as const).some((field) => table.byField.get(field) === column);
}

function isParentReference(text: string, next: SheetRow | null, column: number): boolean {
  const own = text.trim().replace(/[.)]$/, '');
  const below = (next?.cells[column - 1] ?? '').trim();
  return own !== '' && below.startsWith(`${own}.`) && below.length > own.length + 1;
}

function toLines(row: SheetRow, desk: SheetDesk): SectionLine[] {
  return listFilled(row).map((column) => ({ text: toPlainText(row.cells[column - 1] ?? ''), source: { sheet: desk.sheet.name, row: row.number, column }, paragraph: row.paragraph }));
}

function joinReference(row: SheetRow, filled: number[], desk: SheetDesk): SectionLine {
  const [reference = 1, text = 2] = filled;
  desk.ledger.place(row.number, reference);
  const number = (row.cells[reference - 1] ?? '').trim().replace(/[.)]$/, '');
  return { text: `${number}. ${toPlainText(row.cells[text - 1] ?? '')}`, source: { sheet: desk.sheet.name, row: row.number, column: text } };
}

/** Opens what the lines name. Lines that name nothing stay in the ledger as unplaced. */
export function enterSections(lines: readonly SectionLine[], first: boolean, table: FoundTable, desk: SheetDesk): void {
  const parts = resolveSectionLines(lines, {
    first: first && desk.builder.title === null,
    hasObjectiveColumn: table.byField.has('objective'),
    hasOutcomeColumn: table.byField.has('outcome'),
    topHeadingIsTitle: first && desk.sheet.rows.filter((row) => row.paragraph === 'heading1').length === 1 && desk.sheet.rows.some((row) => row.paragraph === 'heading2'),
  });
  const place = (line: SectionLine) => desk.ledger.place(line.source.row, line.source.column);
  if (parts.title) {
    desk.builder.title ??= parts.title.text;
    desk.ledger.head(parts.title.source.row, parts.title.source.column);
  }
  if (parts.theme) {
    place(parts.theme);
    desk.builder.enterTheme(parts.theme.text, parts.theme.source);
  }
  if (parts.objective) {
    place(parts.objective);
    const { text, reference } = splitReference(parts.objective.text);
    desk.builder.enterObjective(text, parts.objective.source, { id: null, originalReference: reference });
  }
  if (parts.outcome) {
    place(parts.outcome);
    const { text, reference } = splitReference(parts.outcome.text);
    desk.builder.enterOutcome(text, parts.outcome.source, { id: null, originalReference: reference });
  } else if (parts.objective || parts.theme) desk.builder.leaveOutcome();
}
