import type { Day } from '@waymark/platform/domain';
import { toPeriodText } from '../calendar/period-text';
import type { Frequency, Period } from '../calendar/periods';
import { isRoundingOf } from '../disparity/published-figures';
import { toCounted } from '../words/plain-words';
import { toTextKey } from './category-key';
import { type PastedLine, type PastingProblem, toPastedText } from './pasted-lines';
import { type PeriodSettings, readPeriod, toMeasurePeriod } from './pasted-period';
import { isNumberLike, readNumber } from './pasted-number';

/** What a column of figures can hold. */
export const seriesColumns = ['value', 'numerator', 'denominator'] as const;
export type SeriesColumn = (typeof seriesColumns)[number];

/** A figure that was understood. Value, or numerator and denominator, or all three. */
export interface PastedFigure {
  readonly line: number;
  readonly from: Day;
  readonly to: Day;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What was understood of a pasted series, in order of date. It may only be saved where there are no problems. */
export interface PastedSeries {
  readonly rows: readonly PastedFigure[];
  readonly problems: readonly PastingProblem[];
  readonly notes: readonly string[];
}

const HEADINGS: Readonly<Record<SeriesColumn, readonly string[]>> = {
  value: ['value', 'figure', 'percent', 'percentage', 'per cent', 'rate', 'share', 'score', 'ratio', 'result'],
  numerator: ['numerator', 'with', 'count', 'yes', 'favourable', 'agreed', 'number'],
  denominator: ['denominator', 'of', 'out of', 'total', 'base', 'all', 'replied', 'responses', 'respondents'],
};

/** The columns after the first: by their headings, or by how many there are. */
function findColumns(heading: PastedLine | null, width: number): readonly (SeriesColumn | null)[] | null {
  const named = heading?.cells.slice(1).map((cell) => seriesColumns.find((column) => HEADINGS[column].includes(toTextKey(cell))) ?? null);
  const found = named?.filter((column) => column !== null) ?? [];
  const isUsable = found.length === new Set(found).size && (found.includes('value') || (found.includes('numerator') && found.includes('denominator')));
  if (named && isUsable) return named;
  if (width === 1) return ['value'];
  return width === 2 ? ['numerator', 'denominator'] : width === 3 ? ['numerator', 'denominator', 'value'] : null;
}

type Numbers = Pick<PastedFigure, 'value' | 'numerator' | 'denominator'>;

/** The numbers of a line, or the sentence that says what is wrong with them; null where there is no number at all. */
function readNumbers(cells: readonly string[], columns: readonly (SeriesColumn | null)[]): Numbers | string | null {
  const numbers: Record<SeriesColumn, number | null> = { value: null, numerator: null, denominator: null };
  const texts = columns.flatMap((column, index) => (column === null ? [] : [{ column, text: cells[index] ?? '' }]));
  if (texts.every(({ text }) => text === '')) return null;
  for (const { column, text } of texts) {
    if (text === '') return 'A number is missing.';
    const number = readNumber(text);
    if (number === null) return `"${text}" is not a number.`;
    numbers[column] = number;
  }
  const { value, numerator, denominator } = numbers;
  if (denominator !== null && denominator <= 0) return `It cannot be "of ${denominator}". The second number is of how many, and above 0.`;
  if (value !== null && numerator !== null && denominator !== null) {
    const fits = isRoundingOf(value, (100 * numerator) / denominator) || isRoundingOf(value, numerator / denominator);
    if (!fits) return `${value} is not what ${numerator} of ${denominator} comes to. Check the three numbers.`;
  }
  return numbers;
}

function readLine({ line, cells }: PastedLine, columns: readonly (SeriesColumn | null)[], settings: PeriodSettings): PastedFigure | string | null {
  const [label = '', ...rest] = cells;
  const days = readPeriod(label, settings);
  if (!days) return `"${label}" is not a date. Write the day first (31/10/2026), or the month (Oct 2026), the quarter (Q2 2025/26) or the year (2025/26).`;
  const period = toMeasurePeriod(days, settings);
  if (!period) return `"${label}" covers more than one period of this measure, or parts of several.`;
  if (rest.length > columns.length) return `There are more numbers than the ${columns.length} expected.`;
  const numbers = readNumbers(rest, columns);
  return numbers === null || typeof numbers === 'string' ? numbers : { line, from: period.from, to: period.to, ...numbers };
}

/** Overlapping is for the server to refuse; the same period twice is most likely a slip here. */
function findTwice(rows: readonly PastedFigure[]): PastingProblem[] {
  const first = new Map<Day, PastedFigure>();
  return rows.flatMap((row) => {
    const earlier = first.get(row.to);
    if (!earlier) first.set(row.to, row);
    return earlier ? [{ line: row.line, text: `There is a figure for ${toPeriodText(row)} on line ${earlier.line} already. Keep one.` }] : [];
  });
}

const isQuarterOfWhichYear = (text: string) => /^Q[1-4][ ,]+\d{4}$/i.test(text.trim());

/**
 * Reads a series of figures that was pasted from a spreadsheet or typed: a line for each period, with the figure, or with how
 * many and of how many, or with all three (which then have to agree). Headings are optional.
 * @param frequency of the measure; a day or a month stands for the period it lies in.
 * @param firstPeriodOn where its periods begin.
 */
export function parsePastedSeries(text: string, frequency: Frequency | null, firstPeriodOn: Day | null = null): PastedSeries {
  const settings = { frequency, firstPeriodOn };
  const { lines, problems: general } = toPastedText(text);
  const isHeading = (line: PastedLine | undefined) => line !== undefined && readPeriod(line.cells[0]!, settings) === null && !line.cells.slice(1).some(isNumberLike);
  const heading = isHeading(lines[0]) && lines.length > 1 ? lines[0]! : null;
  const data = heading ? lines.slice(1) : lines;
  if (data.length === 0) return { rows: [], problems: [...general, { line: null, text: 'Paste a line for each period, with its figure.' }], notes: [] };
  const columns = findColumns(heading, Math.max(...data.map(({ cells }) => cells.length - 1)));
  if (!columns) return { rows: [], problems: [...general, { line: null, text: 'Paste the period and up to three numbers: how many, of how many, and the figure. Leave out other columns, or give the columns headings.' }], notes: [] };
  const read = data.map((line) => ({ line, result: readLine(line, columns, settings) }));
  const rows = read.flatMap(({ result }) => (result !== null && typeof result !== 'string' ? [result] : []));
  const wrong = read.flatMap(({ line, result }) => (typeof result === 'string' ? [{ line: line.line, text: result }] : []));
  const empty = read.filter(({ result }) => result === null).length;
  const calendar = data.find(({ cells }) => isQuarterOfWhichYear(cells[0]!));
  const notes = [
    empty === 0 ? null : `${toCounted(empty, 'line')} without a figure ${empty === 1 ? 'was' : 'were'} left out.`,
    calendar ? `"${calendar.cells[0]}" was read as ${toPeriodText(readPeriod(calendar.cells[0]!, settings) as Period)}. For quarters of the financial year write "Q2 2025/26".` : null,
  ].filter((note) => note !== null);
  const problems = [...general, ...wrong, ...findTwice(rows)].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { rows: [...rows].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0)), problems, notes };
}
