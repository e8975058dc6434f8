import { DraftBuilder } from './draft-builder';
import { FactReader } from './row-facts';
import { chooseColumns, findTables, listFilled, type FoundTable } from './tables';
import { TITLE } from './section-lines';
import { toPlainText } from '../words/text-key';
import { isOutline, readOutline } from './outline-reader';
import { openDesk, type SheetDesk } from './row-reader';
import { readLayoutTable } from './table-rows';
import { readTidyTable } from './tidy-rows';
import { countDraft, listMissing, numberDraft, settleFurtherOutcomes, tellDuplicates } from './finish-draft';
import { toStatusKey } from '../words/status-words';
import type { Field } from '../columns/fields';
import type { MappingOverride, SheetMapping } from '../columns/column-mapping';
import type { PlanDraft, PlanShape } from './plan-draft';
import type { Sheet } from '../sheets/sheet';

export interface ReadPlanOptions {
  /** Columns and status words as a person confirmed them. */
  readonly mapping?: MappingOverride | undefined;
  /** 'YYYY-MM-DD'. Settles dates without a year; without it they stay open. */
  readonly today?: string | undefined;
}

/**
 * Finds the plan in the sheets of a file. Never throws, whatever the cells hold: what is not understood is listed.
 * The same sheets and options give the same draft.
 */
export function readPlan(sheets: readonly Sheet[], options: ReadPlanOptions = {}): PlanDraft {
  const facts = new FactReader({ today: options.today, statusWords: toStatusChoices(options.mapping) });
  const builder = new DraftBuilder();
  const seen = sheets.map((sheet) => ({ desk: openDesk(sheet, builder, facts), tables: findTables(sheet, findHeaderChoice(sheet, options.mapping)) }));
  const certainOnly = seen.some(({ tables }) => tables.some((table) => table.certain));
  const found = withChoices(seen, certainOnly, options.mapping);
  const hasTable = found.some(({ tables }) => tables.some((table) => isPlanTable(table, certainOnly)));
  const mapping: SheetMapping[] = [];
  const severalSheets = found.filter(({ tables }) => tables.some((table) => isPlanTable(table, certainOnly))).length > 1;
  for (const { desk, tables } of found) {
    if (severalSheets) builder.enterSheet(desk.sheet.name);
    if (!hasTable && isOutline(desk.sheet)) {
      readOutline(desk);
      mapping.push({ sheet: desk.sheet.name, shape: 'outline', headerRow: null, columns: [] });
    } else mapping.push(...readSheet(desk, tables, certainOnly));
  }
  if (builder.title === null) builder.title = findTitleAbove(found, certainOnly);
  tellColumnDoubts(mapping, facts);
  numberDraft(builder.objectives);
  const lost = settleFurtherOutcomes(builder);
  tellDuplicates(builder.objectives, facts);
  const desks = found.map(({ desk }) => desk);
  const shape = mapping[0]?.shape ?? 'none';
  if (builder.objectives.length === 0) facts.doubt('no_plan', { sheet: sheets[0]?.name ?? '', row: 1, column: 1 }, `We found no plan in this file. ${found.some(({ tables }) => tables.some((table) => table.columns.length > 0)) ? 'Choose which column holds the actions.' : 'Put its actions in a table, or in lists under headings, and try again.'}`);
  return {
    shape: builder.objectives.length === 0 ? 'none' : shape,
    title: builder.title,
    objectives: builder.objectives,
    counts: countDraft(builder.objectives),
    missing: listMissing(builder.objectives),
    doubtful: [...sheets.flatMap((sheet) => sheet.notes.map((note) => ({ ...note, sheet: sheet.name }))), ...facts.doubtful],
    unplaced: [...desks.flatMap((desk) => desk.ledger.listUnplaced()), ...builder.listUnusedThemes(), ...lost],
    headings: desks.flatMap((desk) => desk.ledger.listHeadings()),
    mapping: mapping.length > 0 ? mapping : found.flatMap(({ desk, tables }) => tables.map((table) => toMapping(desk, table, 'none'))),
    statusWords: facts.listStatusWords(),
  };
}

interface FoundSheet {
  readonly desk: SheetDesk;
  readonly tables: readonly FoundTable[];
}

/** What a person chose is about the tables they were shown: those taken for the plan, or all where none was. A table of versions stays one. */
function withChoices(seen: readonly FoundSheet[], certainOnly: boolean, mapping: MappingOverride | undefined): readonly FoundSheet[] {
  const anyShown = seen.some(({ tables }) => tables.some((table) => isPlanTable(table, certainOnly)));
  return seen.map(({ desk, tables }) => {
    const chosen = toColumnChoices(desk.sheet, mapping);
    if (chosen.size === 0) return { desk, tables };
    return { desk, tables: tables.map((table) => (anyShown && !isPlanTable(table, certainOnly) ? table : chooseColumns(table, chosen))) };
  });
}

function readSheet(desk: SheetDesk, tables: readonly FoundTable[], certainOnly: boolean): SheetMapping[] {
  const mapping: SheetMapping[] = [];
  for (const table of tables) {
    if (!isPlanTable(table, certainOnly)) continue;
    const shape = toShape(table);
    if (shape === 'tidy') readTidyTable(table, desk);
    else readLayoutTable(table, desk, mapping.length === 0);
    mapping.push(toMapping(desk, table, shape));
  }
  return mapping;
}

function isPlanTable(table: FoundTable, certainOnly: boolean): boolean {
  const holdsLines = table.byField.has('action') || table.byField.has('measure') || table.byField.has('outcome') || (table.byField.has('kind') && table.byField.has('text'));
  return holdsLines && (table.certain || !certainOnly);
}

function toShape(table: FoundTable): PlanShape {
  if (table.byField.has('kind')) return 'tidy';
  const perAction: Field[] = ['owner', 'dueOn', 'startOn', 'status', 'team', 'reference', 'note', 'objective'];
  return table.byField.has('action') && table.byField.has('measure') && !perAction.some((field) => table.byField.has(field)) ? 'as_published' : 'table';
}

function toMapping(desk: SheetDesk, table: FoundTable, shape: PlanShape): SheetMapping {
  return { sheet: desk.sheet.name, shape, headerRow: table.headerRows[0]?.number ?? null, columns: table.columns };
}

const LONGEST_TITLE = 100;

/** A title that other things stand between and the plan's first table, such as a table of versions or the name of the organisation. */
function findTitleAbove(found: readonly FoundSheet[], certainOnly: boolean): string | null {
  const holdsPlan = ({ tables }: FoundSheet) => tables.some((table) => isPlanTable(table, certainOnly));
  for (const { desk, tables } of [...found.filter(holdsPlan), ...found.filter((one) => !holdsPlan(one))]) {
    const { sheet, ledger } = desk;
    const plan = tables.find((table) => isPlanTable(table, certainOnly));
    const top = plan?.headerRows[0]?.number;
    for (const row of top === undefined ? sheet.rows.slice(0, 1) : sheet.rows.filter(({ number }) => number < top)) {
      const filled = listFilled(row);
      const [column] = filled;
      if (column === undefined || filled.length > 1 || !ledger.isOpen(row.number, column)) continue;
      const text = toPlainText(row.cells[column - 1] ?? '');
      if (text.length > LONGEST_TITLE || /[.:]$/.test(text) || (row.paragraph !== 'title' && row.paragraph !== 'heading1' && !TITLE.test(text))) continue;
      ledger.head(row.number, column);
      return text;
    }
  }
  return null;
}

const CONFIRMED = 0.6;

function tellColumnDoubts(mapping: readonly SheetMapping[], facts: FactReader): void {
  for (const { sheet, headerRow, columns } of mapping) {
    for (const { column, header, field, confidence } of columns) {
      if (field === null || confidence >= CONFIRMED) continue;
      const name = header === '' ? `Column ${column} has no heading.` : `Column ${column} is headed “${header}”.`;
      facts.doubt('column', { sheet, row: headerRow ?? 1, column }, `${name} We took it for ${FIELD_NAMES[field]}. Confirm it or choose another.`);
    }
  }
}

const FIELD_NAMES: Record<Field, string> = {
  id: 'the permanent id', kind: 'the type of line', reference: 'the reference', theme: 'the theme', objective: 'the objective', outcome: 'the outcome',
  action: 'the actions', measure: 'the measures of success', text: 'the text', owner: 'the owner', contributors: 'the contributors', team: 'the team',
  startOn: 'the start date', dueOn: 'the due date', status: 'the status', forecastOn: 'the forecast date', note: 'notes', baseline: 'the baseline',
  target: 'the target', alsoServes: 'the other outcomes an action serves',
};

function toColumnChoices(sheet: Sheet, mapping: MappingOverride | undefined): Map<number, Field | null> {
  const choices = (mapping?.columns ?? []).filter((choice) => choice.sheet === undefined || choice.sheet === sheet.name);
  return new Map(choices.map((choice) => [choice.column, choice.field]));
}

function findHeaderChoice(sheet: Sheet, mapping: MappingOverride | undefined): number | null | undefined {
  return mapping?.headerRows?.find((choice) => choice.sheet === undefined || choice.sheet === sheet.name)?.row;
}

function toStatusChoices(mapping: MappingOverride | undefined): ReadonlyMap<string, PlanDraft['statusWords'][number]['status']> {
  return new Map(Object.entries(mapping?.statusWords ?? {}).map(([word, status]) => [toStatusKey(word) || word, status]));
}
