import type { CategoryScheme } from '../categories/scheme';
import { type BreakdownColumns, type PastedPart, splitLine } from './breakdown-columns';
import { makeCategoryFinder, toTextKey } from './category-key';
import type { PastedLine, PastingProblem } from './pasted-lines';
import { isNumberLike, readCount } from './pasted-number';

/** A line that was understood. */
export interface PastedRow {
  readonly line: number;
  /** As it was pasted. */
  readonly text: string;
  readonly category: string;
  readonly name: string;
  /** By part, in the order the parts were asked for. */
  readonly counts: readonly number[];
}

const TOTAL_WORDS = new Set(['total', 'totals', 'grand total', 'overall', 'overall total', 'all', 'all staff', 'all people', 'all groups', 'all respondents', 'everyone', 'everybody', 'sum']);

/** The name of a category may stand in several cells: code and name, or a name with commas in it. */
function findCategory(labels: readonly string[], find: (text: string) => string | null): string | null | 'contradiction' {
  const whole = find(labels.join(', '));
  if (whole !== null) return whole;
  const found = new Set(labels.map(find).filter((code) => code !== null));
  if (found.size > 1) return 'contradiction';
  const isAllFound = labels.filter((label) => label !== '').every((label) => find(label) !== null);
  return isAllFound ? ([...found][0] ?? null) : null;
}

/** Reads a pasted breakdown line by line, and keeps what it could not understand. */
export class BreakdownReader {
  readonly rows: PastedRow[] = [];
  readonly problems: PastingProblem[] = [];
  readonly notes: string[] = [];
  totals: { line: number; counts: number[] } | null = null;
  private readonly find: (text: string) => string | null;

  constructor(
    private readonly scheme: CategoryScheme,
    private readonly parts: readonly PastedPart[],
    private readonly columns: BreakdownColumns,
  ) {
    this.find = makeCategoryFinder(scheme);
  }

  refuse(line: number | null, text: string): void {
    this.problems.push({ line, text });
  }

  read(pasted: PastedLine): void {
    const { line } = pasted;
    const split = splitLine(pasted, this.columns, this.parts.length);
    if (!split) return this.refuse(line, `"${pasted.cells.join(' ')}" needs a category and ${this.parts.length === 1 ? 'a count' : `${this.parts.length} counts`}.`);
    // A category may be a number, such as 99 or a pay band: only what stands behind the first cell is looked at.
    if (split.labels.slice(1).some(isNumberLike)) {
      return this.refuse(line, `there are more numbers than the ${this.parts.length} expected. Leave out other columns, and put numbers with commas in quotes or use tabs.`);
    }
    const text = split.labels.filter((label) => label !== '').join(', ');
    const counts = this.readCounts(line, split.counts);
    const category = findCategory(split.labels, this.find);
    if (category === null && TOTAL_WORDS.has(toTextKey(text))) return this.readTotals(line, counts);
    if (category === null) return this.refuse(line, `"${text}" is not in the list "${this.scheme.name}". Check the spelling; leave out subtotals.`);
    if (category === 'contradiction') return this.refuse(line, `"${text}" names two categories. Keep the code or the name.`);
    const earlier = this.rows.find((row) => row.category === category);
    if (earlier) return this.refuse(line, `"${text}" is there twice, first on line ${earlier.line}. Keep one, or add them up.`);
    if (counts) this.rows.push({ line, text, category, name: this.scheme.categories.find(({ code }) => code === category)!.name, counts });
  }

  private readCounts(line: number, texts: readonly string[]): number[] | null {
    const read = texts.map(readCount);
    const wrong = read.filter((count) => typeof count === 'string');
    for (const text of new Set(wrong)) this.refuse(line, text);
    return wrong.length > 0 ? null : (read as number[]);
  }

  private readTotals(line: number, counts: number[] | null): void {
    if (this.totals) return this.refuse(line, 'there are two lines of totals. Keep one.');
    if (counts) this.totals = { line, counts };
  }
}
