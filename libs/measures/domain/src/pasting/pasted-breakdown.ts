import type { CategoryCell } from '../categories/grouping';
import type { CategoryScheme } from '../categories/scheme';
import { toList } from '../words/plain-words';
import { isHeading, type PastedPart, readColumns } from './breakdown-columns';
import { BreakdownReader, type PastedRow } from './breakdown-reader';
import { makeCategoryFinder } from './category-key';
import { type PastingProblem, toPastedText } from './pasted-lines';

/** What was understood of a pasted breakdown. It may only be saved where there are no problems. */
export interface PastedBreakdown {
  readonly cells: readonly CategoryCell[];
  readonly rows: readonly PastedRow[];
  /** Sums of the rows by part. */
  readonly sums: readonly number[];
  /** The line of totals, where there is one. */
  readonly totals: { readonly line: number; readonly counts: readonly number[] } | null;
  readonly problems: readonly PastingProblem[];
  /** What was decided on the way, for people to check; nothing is wrong with it. */
  readonly notes: readonly string[];
}

/** For "with, of" the larger numbers are of how many. Where headings do not say which is which, the numbers may. */
function orderRate(reader: BreakdownReader, parts: readonly PastedPart[], isNamed: boolean): boolean {
  if (isNamed || parts.length !== 2 || parts[0]!.code !== 'with' || parts[1]!.code !== 'of') return false;
  const lists = [...reader.rows.map(({ counts }) => counts), ...(reader.totals ? [reader.totals.counts] : [])];
  return lists.some(([first, second]) => first! > second!) && lists.every(([first, second]) => first! >= second!);
}

const swap = <T extends { readonly counts: readonly number[] }>(row: T): T => ({ ...row, counts: [...row.counts].reverse() });

function checkTotals(totals: PastedBreakdown['totals'], sums: readonly number[], parts: readonly PastedPart[]): PastingProblem[] {
  if (!totals) return [];
  return parts.flatMap(({ names, code }, index) =>
    totals.counts[index] === sums[index] ? [] : [{ line: totals.line, text: `the total for "${names[0] ?? code}" is ${totals.counts[index]}, but the rows add up to ${sums[index]}. Check the counts.` }],
  );
}

function checkRate(rows: readonly PastedRow[], parts: readonly PastedPart[]): PastingProblem[] {
  if (parts.length !== 2 || parts[0]!.code !== 'with' || parts[1]!.code !== 'of') return [];
  return rows.filter(({ counts }) => counts[0]! > counts[1]!).map(({ line, text, counts }) => ({ line, text: `"${text}" has ${counts[0]} of ${counts[1]}, which cannot be. Check both counts.` }));
}

/**
 * Reads a breakdown that was pasted from a spreadsheet or typed: a line for each category with a count for each part. Between
 * the cells tabs, semicolons or commas; headings are optional; categories by code or by name, forgiving in spelling; a line of
 * totals is checked and not counted. Nothing is guessed silently: what could not be read is listed by line, what was decided
 * is in the notes.
 * @param parts codes of the columns, or codes with the names their headings may have; `with` and `of` for a rate.
 */
export function parsePastedBreakdown(text: string, scheme: CategoryScheme, parts: readonly (string | PastedPart)[]): PastedBreakdown {
  const wanted = parts.map((part) => (typeof part === 'string' ? { code: part, names: [] } : part));
  const find = makeCategoryFinder(scheme);
  const { lines, problems: general } = toPastedText(text);
  const heading = lines[0] && isHeading(lines[0], (label) => find(label) !== null) ? lines[0] : null;
  const columns = readColumns(heading, wanted);
  const reader = new BreakdownReader(scheme, wanted, columns);
  for (const line of heading ? lines.slice(1) : lines) reader.read(line);
  const { problems, notes } = reader;
  if (reader.rows.length === 0 && problems.length === 0) reader.refuse(null, 'Paste a line for each category, with its counts.');
  if (columns.leftOut.length > 0) notes.push(`Left out: ${toList(columns.leftOut.map((name) => `"${name}"`))}.`);
  const isSwapped = orderRate(reader, wanted, columns.isNamed);
  if (isSwapped) notes.push('The first numbers are the larger ones, so they were read as "of how many".');
  const rows = isSwapped ? reader.rows.map(swap) : reader.rows;
  const totals = isSwapped && reader.totals ? swap(reader.totals) : reader.totals;
  const sums = wanted.map((_, index) => rows.reduce((sum, { counts }) => sum + counts[index]!, 0));
  const missing = scheme.categories.filter(({ code }) => !rows.some(({ category }) => category === code));
  if (rows.length > 0 && missing.length > 0) notes.push(`Not there, so counted as nobody: ${toList(missing.map(({ name }) => name))}.`);
  const found = [...general, ...problems, ...checkRate(rows, wanted), ...(problems.length === 0 ? checkTotals(totals, sums, wanted) : [])];
  const cells = rows.flatMap(({ category, counts }) => wanted.map(({ code }, index) => ({ category, part: code, count: counts[index]! })));
  return { cells, rows, sums, totals, problems: found.map(startWithCapital), notes };
}

const startWithCapital = ({ line, text }: PastingProblem): PastingProblem => ({ line, text: text.charAt(0).toUpperCase() + text.slice(1) });
