import { NO_IDENTITY, type Identity } from './draft-builder';
import { readKind } from '../columns/fields';
import { placeAction, RowReader, toAction, toMeasure, type LineText, type SheetDesk } from './row-reader';
import { splitItems, splitReferenceUnlessGiven } from '../words/cell-items';
import { toMatchKey, toPlainText } from '../words/text-key';
import type { FoundTable } from './tables';

/** Reads a table with one line a row and a column that says what each row is. */
export function readTidyTable(table: FoundTable, desk: SheetDesk): void {
  const heads = new Set(table.headerRows);
  for (const head of table.headerRows) desk.ledger.headRow(head);
  for (const row of table.rows) {
    if (!heads.has(row) && !row.paragraph) readTidyRow(new RowReader(desk, table, row), desk);
  }
}

function readTidyRow(row: RowReader, desk: SheetDesk): void {
  const kind = readKind(row.peek('kind')?.text ?? '');
  const own = row.peek('text') ?? (kind === 'objective' || kind === 'outcome' || kind === 'action' || kind === 'measure' ? row.peek(kind) : null);
  if (kind === null || own === null) return;
  row.take('kind');
  desk.ledger.place(own.source.row, own.source.column);
  const identity: Identity = { id: row.takePlain('id')?.toLowerCase() ?? null, originalReference: row.takePlain('reference') };
  enterPlace(row, desk, kind);
  const cleared = identity.id === null ? [] : row.listCleared();
  if (kind === 'objective') {
    const line = toLine(own.text, identity);
    desk.builder.enterObjective(line.text, own.source, line).cleared = cleared.filter((fact) => fact === 'theme');
    return;
  }
  if (kind === 'outcome') {
    const line = toLine(own.text, identity);
    desk.builder.enterOutcome(line.text, own.source, line);
    return;
  }
  for (const line of toLines(own.text, identity)) {
    const whole: LineText = { ...line, source: own.source, cleared };
    if (kind === 'action') addAction(row, desk, whole);
    else addMeasure(row, desk, whole);
  }
}

/** Goes to the objective and outcome the row names. Its own text may stand in either column as well. */
function enterPlace(row: RowReader, desk: SheetDesk, kind: 'objective' | 'outcome' | 'action' | 'measure'): void {
  const theme = row.take('theme');
  if (theme) desk.builder.enterTheme(toPlainText(theme.text), theme.source);
  else if (kind === 'objective' && row.has('id')) desk.builder.leaveSection();
  if (kind === 'objective' || kind === 'outcome') takeRepeated(row, kind);
  if (kind === 'objective') return;
  const objective = row.take('objective');
  if (objective) desk.builder.enterObjective(toPlainText(objective.text), objective.source);
  const outcome = kind === 'outcome' ? null : row.take('outcome');
  if (outcome) desk.builder.enterOutcome(toPlainText(outcome.text), outcome.source);
}

/** A line's own words may stand in its kind's column too. Other words there stay unplaced. */
function takeRepeated(row: RowReader, kind: 'objective' | 'outcome'): void {
  const text = row.peek('text');
  const again = row.peek(kind);
  if (text && again && toMatchKey(text.text) === toMatchKey(again.text)) row.take(kind);
}

function addAction(row: RowReader, desk: SheetDesk, line: LineText): void {
  const action = toAction(line, {
    owner: row.takeOrMerged('owner'), contributors: row.take('contributors'), team: row.takePlain('team'), start: row.takeOrMerged('startOn'),
    due: row.takeOrMerged('dueOn'), status: row.takeOrMerged('status'), forecast: row.take('forecastOn'), note: row.takePlain('note'),
  }, desk.facts);
  placeAction(action, desk);
  const named = row.take('alsoServes');
  if (named) desk.builder.furtherOutcomes.push({ action, named: named.text, source: named.source });
}

function addMeasure(row: RowReader, desk: SheetDesk, line: LineText): void {
  const more = { owner: row.takeOrMerged('owner'), baseline: row.takePlain('baseline'), target: row.takePlain('target'), note: row.takePlain('note') };
  desk.builder.addMeasure(toMeasure(line, more, desk.facts));
}

/** A row with a permanent id came from Waymark: its text is taken as it is. Any other may carry a reference or a bullet. */
function toLine(text: string, identity: Identity): Identity & { text: string } {
  const plain = toPlainText(text);
  if (identity.id !== null) return { ...identity, text: plain };
  const split = splitReferenceUnlessGiven(plain, identity.originalReference);
  return { ...NO_IDENTITY, text: split.text, originalReference: split.reference };
}

function toLines(text: string, identity: Identity): (Identity & { text: string })[] {
  if (identity.id !== null) return [toLine(text, identity)];
  const { items, leadIn, guessed } = splitItems(text);
  if (guessed || leadIn !== null || items.length === 0) return [toLine(text, identity)];
  return items.map((item) => toLine(item.text, { id: null, originalReference: identity.originalReference ?? item.marker }));
}
