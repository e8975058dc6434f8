import { placeAction, RowReader, toAction, toMeasure, type LineText, type SheetDesk } from './row-reader';
import { enterSections, findSectionLine } from './table-sections';
import { shorten, type CellText } from './row-facts';
import { splitItems, splitReferenceUnlessGiven } from '../words/cell-items';
import { toMatchKey, toPlainText } from '../words/text-key';
import type { FoundTable } from './tables';
import type { SectionLine } from './section-lines';

/** Reads a table with outcomes, actions and measures side by side, under lines that name its objectives. */
export function readLayoutTable(table: FoundTable, desk: SheetDesk, firstOfSheet: boolean): void {
  const heads = new Set(table.headerRows);
  for (const head of table.headerRows) desk.ledger.headRow(head);
  const rows = table.rows.filter((row) => !heads.has(row));
  let above: SectionLine[] = [];
  let first = firstOfSheet;
  rows.forEach((row, index) => {
    const next = rows.slice(index + 1, index + 4).find((later) => !later.paragraph && later.cells.filter((text) => text.trim() !== '').length > 1) ?? null;
    const lines = findSectionLine(row, next, table, desk);
    if (lines) {
      above = [...above, ...lines];
      return;
    }
    if (above.length > 0) enterSections(above, first, table, desk);
    above = [];
    first = false;
    readRow(new RowReader(desk, table, row), desk);
  });
}

function readRow(row: RowReader, desk: SheetDesk): void {
  if (isTotal(row)) return;
  const actions = readItems(row, 'action', desk);
  const measures = readItems(row, 'measure', desk);
  enterPlace(row, desk, actions.length === 1 || (actions.length === 0 && measures.length === 1));
  if (actions.length + measures.length === 0) return;
  const own = actions.length === 1 || (actions.length === 0 && measures.length === 1);
  const identity = { id: own ? (row.takePlain('id')?.toLowerCase() ?? null) : null, reference: own ? row.takePlain('reference') : null };
  const repeated = actions.length === 1 && measures.length > 0 && repeatsLast(actions[0] as LineText, identity.reference, desk);
  const note = row.takePlain('note');
  if (!repeated) addActions(row, desk, actions.map((line) => identify(line, identity, actions.length === 1)), withLeadIn(row, desk, 'action', note));
  addMeasures(row, desk, measures.map((line) => identify(line, identity, actions.length === 0)), actions.length === 0, withLeadIn(row, desk, 'measure', actions.length === 0 || repeated ? note : null));
}

/** A row that adds others up is no part of a plan; its cells stay unplaced. */
function isTotal(row: RowReader): boolean {
  const texts = row.row.cells.map((text) => text.trim()).filter((text) => text !== '');
  return /^(?:sub-?|grand )?totals?\b/i.test(texts[0] ?? '') && texts.slice(1).every((text) => !/\p{L}{3}/u.test(text));
}

function identify(line: LineText, identity: { id: string | null; reference: string | null }, owns: boolean): LineText {
  return owns ? { ...line, id: identity.id, originalReference: identity.reference ?? line.originalReference } : line;
}

/** The same action again with one more measure, as tables joined in a database show it: no second action. One with a reference of its own is one. */
function repeatsLast(line: LineText, reference: string | null, desk: SheetDesk): boolean {
  const last = desk.builder.lastAction();
  if (reference !== null && last?.originalReference !== reference) return false;
  return last !== null && toMatchKey(last.text) === toMatchKey(line.text) && last.source.row !== line.source.row;
}

function enterPlace(row: RowReader, desk: SheetDesk, referenceIsTaken: boolean): void {
  const theme = row.take('theme');
  if (theme) desk.builder.enterTheme(toPlainText(theme.text), theme.source);
  const objective = row.take('objective');
  if (objective) {
    const own = referenceIsTaken || row.has('outcome') ? null : row.takePlain('reference');
    const { text, reference } = splitReferenceUnlessGiven(toPlainText(objective.text), own);
    desk.builder.enterObjective(text, objective.source, { id: null, originalReference: reference });
  }
  const outcome = row.take('outcome');
  if (!outcome) return;
  const own = referenceIsTaken ? null : row.takePlain('reference');
  const { text, reference } = splitReferenceUnlessGiven(toPlainText(outcome.text), own);
  desk.builder.enterOutcome(text, outcome.source, { id: null, originalReference: reference });
}

function readItems(row: RowReader, field: 'action' | 'measure', desk: SheetDesk): LineText[] {
  // Figures alone are no action and no measure.
  if (!/\p{L}/u.test(row.peek(field)?.text ?? '')) return [];
  const cell = row.take(field);
  if (!cell) return [];
  const { items, guessed } = splitItems(cell.text);
  if (guessed) desk.facts.doubt('several_in_one_cell', cell.source, `This cell says ${items.length} things, not all of them in a list. We took each as ${field === 'action' ? 'an action' : 'a measure'} of its own.`);
  return items.map((item) => {
    const given = items.length === 1 ? (row.peek('reference')?.text.trim() ?? null) : null;
    const { text, reference } = splitReferenceUnlessGiven(toPlainText(item.text), given);
    return { text, source: cell.source, id: null, originalReference: given ? null : (reference ?? item.marker), cleared: [] };
  });
}

/** Words before a list ("We will:") are kept with each item's notes. */
function withLeadIn(row: RowReader, desk: SheetDesk, field: 'action' | 'measure', note: string | null): string | null {
  const cell = row.peek(field);
  const leadIn = cell && splitItems(cell.text).leadIn;
  if (!cell || !leadIn) return note;
  desk.facts.doubt('lead_in', cell.source, `“${shorten(leadIn)}” stands above a list. We kept it as a note on each line of the list.`);
  return [leadIn, note].filter(Boolean).join('\n');
}

function addActions(row: RowReader, desk: SheetDesk, lines: LineText[], note: string | null): void {
  if (lines.length === 0) return;
  const share = (cell: CellText | null) => desk.facts.shareOut(cell, lines.length);
  const owners = share(row.takeOrMerged('owner'));
  const contributors = share(row.take('contributors'));
  const starts = share(row.takeOrMerged('startOn'));
  const dues = share(row.takeOrMerged('dueOn'));
  const statuses = share(row.takeOrMerged('status'));
  const forecasts = share(row.take('forecastOn'));
  const team = toTeam(row.takeOrMerged('team'));
  const named = row.take('alsoServes');
  lines.forEach((line, index) => {
    const at = (cells: (CellText | null)[]) => cells[index] ?? null;
    const details = { owner: at(owners), contributors: at(contributors), team, start: at(starts), due: at(dues), status: at(statuses), forecast: at(forecasts), note };
    const action = toAction({ ...line, cleared: line.id === null ? [] : row.listCleared() }, details, desk.facts);
    placeAction(action, desk);
    if (named) desk.builder.furtherOutcomes.push({ action, named: named.text, source: named.source });
  });
}

const toTeam = (cell: CellText | null) => (cell ? toPlainText(cell.text) : null);

function addMeasures(row: RowReader, desk: SheetDesk, lines: LineText[], ownsRow: boolean, note: string | null): void {
  if (lines.length === 0) return;
  const owner = ownsRow ? row.takeOrMerged('owner') : null;
  const baselines = desk.facts.shareOut(row.take('baseline'), lines.length);
  const targets = desk.facts.shareOut(row.take('target'), lines.length);
  lines.forEach((line, index) => {
    const more = { owner, baseline: toTeam(baselines[index] ?? null), target: toTeam(targets[index] ?? null), note };
    desk.builder.addMeasure(toMeasure(line, more, desk.facts));
  });
}
