import { MergedCells } from '../sheets/merged-cells';
import { FactReader, shorten, type CellText } from './row-facts';
import { CellLedger } from './cell-ledger';
import { DraftBuilder } from './draft-builder';
import { readOwners } from '../words/owner-names';
import { toPlainText } from '../words/text-key';
import type { DraftAction, DraftFact, DraftMeasure } from './plan-draft';
import type { Field } from '../columns/fields';
import type { FoundTable } from './tables';
import type { Sheet, SheetRow, Source } from '../sheets/sheet';

/** What reading a sheet's rows needs at hand. */
export interface SheetDesk {
  readonly sheet: Sheet;
  readonly merged: MergedCells;
  readonly ledger: CellLedger;
  readonly builder: DraftBuilder;
  readonly facts: FactReader;
}

export function openDesk(sheet: Sheet, builder: DraftBuilder, facts: FactReader): SheetDesk {
  return { sheet, merged: new MergedCells(sheet), ledger: new CellLedger(sheet), builder, facts };
}

/** One row of a table, asked by field rather than by column. Asking with `take` puts the cell in the plan's books. */
export class RowReader {
  constructor(private readonly desk: SheetDesk, private readonly table: FoundTable, readonly row: SheetRow) {}

  sourceOf(field: Field): Source {
    return { sheet: this.desk.sheet.name, row: this.row.number, column: this.table.byField.get(field) ?? 1 };
  }

  has(field: Field): boolean {
    return this.peek(field) !== null;
  }

  /** The cell's own text, or null when the field has no column or the cell is blank. */
  peek(field: Field): CellText | null {
    const column = this.table.byField.get(field);
    const text = column === undefined ? '' : (this.row.cells[column - 1] ?? '');
    return text.trim() === '' ? null : { text, source: this.sourceOf(field) };
  }

  take(field: Field): CellText | null {
    const cell = this.peek(field);
    if (cell) this.desk.ledger.place(cell.source.row, cell.source.column);
    return cell;
  }

  takePlain(field: Field): string | null {
    const cell = this.take(field);
    return cell ? toPlainText(cell.text) : null;
  }

  /** Like `take`, and a blank cell that was merged into one above takes its text. */
  takeOrMerged(field: Field): CellText | null {
    const own = this.take(field);
    const column = this.table.byField.get(field);
    if (own || column === undefined) return own;
    const above = this.desk.merged.findAbove(this.row.number, column);
    if (!above || above.text.trim() === '') return null;
    const source = { sheet: this.desk.sheet.name, row: above.range.top, column };
    this.desk.facts.doubt('merged', source, `“${shorten(above.text)}” is one cell across rows ${above.range.top} to ${above.range.bottom}. We used it for each of them.`);
    return { text: above.text, source: this.sourceOf(field) };
  }

  /** The facts that have a column here and an empty cell. Only said of rows with a permanent id. */
  listCleared(): DraftFact[] {
    return CLEARABLE.filter((fact) => this.table.byField.has(fact) && !this.has(fact));
  }
}

const CLEARABLE = ['theme', 'owner', 'contributors', 'team', 'startOn', 'dueOn', 'status', 'forecastOn', 'note', 'baseline', 'target', 'alsoServes'] as const;

/** What stands beside an action in its row. */
export interface ActionDetails {
  readonly owner: CellText | null;
  readonly contributors: CellText | null;
  readonly team: string | null;
  readonly start: CellText | null;
  readonly due: CellText | null;
  readonly status: CellText | null;
  readonly forecast: CellText | null;
  readonly note: string | null;
}

export interface LineText {
  readonly text: string;
  readonly source: Source;
  readonly id: string | null;
  readonly originalReference: string | null;
  readonly cleared: DraftFact[];
}

export function toAction(line: LineText, details: ActionDetails, facts: FactReader): DraftAction {
  const owners = line.id === null ? facts.readOwners(details.owner) : takeOwner(details.owner);
  const further = details.contributors ? readContributors(details.contributors, line.id !== null) : [];
  const start = facts.readDate(details.start, 'start');
  const due = facts.readDate(details.due, 'end');
  const forecast = facts.readDate(details.forecast, 'end');
  const status = facts.readStatus(details.status);
  if (start.on && due.on && due.on < start.on && details.due) facts.doubt('date', details.due.source, `The due date is before the start date. Check both.`);
  return {
    kind: 'action', reference: '', ...line,
    ...owners, contributors: [...new Set([...owners.contributors, ...further])], contributorsText: details.contributors && toPlainText(details.contributors.text), team: details.team,
    startOn: start.on, startText: start.text, dueOn: due.on, dueText: due.text, needsReviewDate: due.continuing,
    status: status.status, statusText: status.text, forecastOn: forecast.on, forecastText: forecast.text, note: details.note, alsoServes: [],
  };
}

export function toMeasure(line: LineText, more: { owner: CellText | null; baseline: string | null; target: string | null; note: string | null }, facts: FactReader): DraftMeasure {
  const { owner, ownerText, contributors } = line.id === null ? facts.readOwners(more.owner) : takeOwner(more.owner);
  const note = contributors.length > 0 ? [more.note, `Also named: ${contributors.join(', ')}`].filter(Boolean).join('\n') : more.note;
  return { kind: 'measure', reference: '', ...line, owner, ownerText, baseline: more.baseline, target: more.target, note };
}

/** In a row with a permanent id the owner has a cell to themselves, whatever their name holds. */
function takeOwner(cell: CellText | null): Pick<DraftAction, 'owner' | 'ownerText' | 'contributors'> {
  const name = cell ? toPlainText(cell.text) : null;
  return { owner: name, ownerText: name, contributors: [] };
}

function readContributors(cell: CellText, exported: boolean): string[] {
  if (exported) return cell.text.split(';').map((name) => toPlainText(name)).filter((name) => name !== '');
  return cell.text.split(/[,;\n]/).flatMap((part) => {
    const { owner, contributors } = readOwners(part);
    return owner === null ? [] : [owner, ...contributors];
  });
}

/** Puts an action into the draft. Where its id was seen before and the two lines differ, the person is told what this one says. */
export function placeAction(action: DraftAction, desk: SheetDesk): void {
  const standing = desk.builder.addAction(action);
  if (standing === action) return;
  const told = [action.text, action.ownerText, ...action.contributors, action.team, action.startText, action.dueText, action.statusText, action.forecastText, action.note];
  const other = [standing.text, standing.ownerText, ...standing.contributors, standing.team, standing.startText, standing.dueText, standing.statusText, standing.forecastText, standing.note];
  const differing = told.filter((text) => text !== null && !other.includes(text));
  if (differing.length > 0) desk.facts.doubt('duplicate', action.source, `This action stands in row ${standing.source.row} already, with other words. We kept those and left out: ${differing.join('; ')}.`);
}
