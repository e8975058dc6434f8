import { describeColumn, scoreContents, type ColumnContents } from './column-contents';
import { findExportField, isExportHeader } from '../exporting/export-columns';
import { scoreHeader, type Field } from './fields';
import type { PlanShape } from '../reading/plan-draft';
import type { DeliveryStatus } from '@waymark/plans/domain';

/** Which column of a sheet was taken for what. */
export interface SheetMapping {
  readonly sheet: string;
  readonly shape: PlanShape;
  /** The row with the headings; null when the table has none. */
  readonly headerRow: number | null;
  readonly columns: readonly MappedColumn[];
}

export interface MappedColumn {
  readonly column: number;
  /** Its heading as written; '' when it has none. */
  readonly header: string;
  /** Null when it was taken for nothing: its cells are then listed as unplaced. */
  readonly field: Field | null;
  /** From 0 to 1. Below 0.6 a person should confirm it. 1 when a person chose it. */
  readonly confidence: number;
  /** The first few different values, for the person to recognise it by. */
  readonly samples: readonly string[];
}

/** What a person confirmed or changed after a dry run. */
export interface MappingOverride {
  /** Column by column; without `sheet` it holds for every sheet. A null field leaves the column out. */
  readonly columns?: readonly { readonly sheet?: string; readonly column: number; readonly field: Field | null }[];
  /** Which row of a sheet holds the headings; null where none does. Without `sheet` it holds for every sheet. */
  readonly headerRows?: readonly { readonly sheet?: string; readonly row: number | null }[];
  /** By the word as found; upper and lower case are alike. */
  readonly statusWords?: Readonly<Record<string, DeliveryStatus | null>>;
}

export interface TableColumns {
  readonly header: readonly string[];
  /** Per column, the texts of its data rows. */
  readonly cells: readonly (readonly string[])[];
}

const ENOUGH = 0.35;

/** Decides what each column holds, from what its heading says and what its cells are like; the cells have the last word. */
export function mapColumns(table: TableColumns): MappedColumn[] {
  const contents = table.cells.map((cells) => describeColumn(cells));
  const fields = new Map<number, { field: Field; confidence: number }>();
  const taken = new Set<Field>();
  const exported = isExportHeader(table.header);
  for (const candidate of exported ? listExported(table) : listCandidates(table, contents)) {
    if (fields.has(candidate.column) || taken.has(candidate.field)) continue;
    fields.set(candidate.column, { field: candidate.field, confidence: candidate.score });
    taken.add(candidate.field);
  }
  if (!exported) assignProse(contents, fields, taken);
  return contents.map((_, index) => ({
    column: index + 1,
    header: table.header[index] ?? '',
    field: fields.get(index)?.field ?? null,
    confidence: Math.round(Math.min(1, fields.get(index)?.confidence ?? 0) * 100) / 100,
    samples: sample(table.cells[index] ?? []),
  }));
}

interface Candidate { column: number; field: Field; score: number }

/** Our own export says what its columns are; their contents need not be looked at. */
function listExported(table: TableColumns): Candidate[] {
  return table.header.flatMap((heading, column) => {
    const field = findExportField(heading);
    return field ? [{ column, field, score: 1 }] : [];
  });
}

function listCandidates(table: TableColumns, contents: readonly ColumnContents[]): Candidate[] {
  const candidates: Candidate[] = [];
  contents.forEach((column, index) => {
    const headers = scoreHeader(table.header[index] ?? '');
    for (const [field, header] of headers) {
      const content = scoreContents(field, column);
      const score = content <= -0.8 ? 0 : header * 0.8 + Math.max(header >= 0.85 ? -0.4 : -1, content) * 0.25;
      if (score >= ENOUGH) candidates.push({ column: index, field, score });
    }
    for (const field of BY_CONTENTS) {
      const score = scoreContents(field, column) * 0.7;
      if (!headers.has(field) && score >= ENOUGH) candidates.push({ column: index, field, score: headers.size > 0 ? score * 0.8 : score });
    }
  });
  return candidates.filter((candidate) => candidate.score >= ENOUGH).sort((a, b) => b.score - a.score || a.column - b.column);
}

/** The fields that can be told from the cells alone. Prose is settled afterwards, by comparing the columns with each other. */
const BY_CONTENTS: Field[] = ['id', 'kind', 'owner', 'dueOn', 'startOn', 'status', 'reference'];

/**
 * Columns of prose without telling headings: the one full of instructions is the action; what stands left of it is the outcome
 * (and left of that the objective); what stands right of it and judges is the measure, else it is a note.
 */
function assignProse(contents: readonly ColumnContents[], fields: Map<number, { field: Field; confidence: number }>, taken: Set<Field>): void {
  const free = contents.map((column, index) => ({ column, index })).filter(({ column, index }) => !fields.has(index) && column.filled > 0 && column.length >= 8 && column.figures < 0.5);
  const put = (index: number, field: Field, confidence: number) => {
    fields.set(index, { field, confidence });
    taken.add(field);
  };
  if (taken.has('kind') && !taken.has('text')) {
    const text = [...free].sort((a, b) => b.column.length * b.column.distinct - a.column.length * a.column.distinct)[0];
    if (text) put(text.index, 'text', 0.5);
    return;
  }
  if (taken.has('kind')) return;
  if (!taken.has('action')) {
    const action = [...free].sort((a, b) => actionScore(b.column) - actionScore(a.column))[0];
    if (action) put(action.index, 'action', 0.35 + 0.3 * action.column.instructions);
  }
  const actionAt = [...fields].find(([, value]) => value.field === 'action')?.[0] ?? 0;
  const left = free.filter(({ index }) => index < actionAt && !fields.has(index));
  for (const field of ['outcome', 'objective', 'theme'] as const) {
    if (taken.has(field)) continue;
    const nearest = left.pop();
    if (nearest) put(nearest.index, field, field === 'outcome' && taken.has('measure') && actionAt > 0 ? 0.8 : 0.45);
  }
  for (const { column, index } of free) {
    if (fields.has(index)) continue;
    if (!taken.has('measure') && index > actionAt && column.judgements >= 0.4 && column.length > 20) put(index, 'measure', 0.45);
    else if (!taken.has('note') && index > actionAt) put(index, 'note', 0.4);
  }
}

const actionScore = (column: ColumnContents) => scoreContents('action', column) + column.distinct * 0.2 + column.bulleted * 0.3;

function sample(cells: readonly string[]): string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    if (cell.trim() !== '') found.add(cell.trim().slice(0, 120));
    if (found.size === 3) break;
  }
  return [...found];
}
