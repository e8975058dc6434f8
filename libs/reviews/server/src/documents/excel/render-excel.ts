import { escapeCell } from '@waymark/platform/domain';
import { type Report, type ReviewRecord, toGroups } from '@waymark/reviews/domain';
import { type CellStyle, type CellValue, writeXlsx, type WriteSheet } from 'hucre';
import { toSummary } from './summary';
import { type Sheet, type SheetCell, toSheets } from './sheets';

type Named = Pick<Report, 'head' | 'runningTitle' | 'fingerprint'>;

const top: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const FONT = { name: 'Arial', size: 10 };
const heading: CellStyle = { font: { ...FONT, bold: true }, alignment: { wrapText: true, vertical: 'bottom' }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F5EEF6' } } };
const DAY: CellStyle = { alignment: { ...top.alignment, horizontal: 'left' }, numFmt: 'd mmm yyyy' };

const isDay = (cell: SheetCell): cell is { readonly day: string } => typeof cell === 'object' && cell !== null;

/** Words that a spreadsheet would run as a formula are made harmless; numbers and days stay what they are. */
function toValue(cell: SheetCell): CellValue {
  if (isDay(cell)) return new Date(`${cell.day}T00:00:00Z`);
  return typeof cell === 'string' ? escapeCell(cell) : cell;
}

const letter = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : `${letter(Math.floor(column / 26) - 1)}${letter(column % 26)}`);

/** Ampersands are commands in headers and footers, which hold 255 characters in all. */
const forMargin = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text).replaceAll('&', '&&');

/** On every page: for whom and the fingerprint above; what it is and which page below. */
const margins = ({ head, runningTitle, fingerprint }: Named) => ({
  oddHeader: `&L&8${forMargin(head.audience, 90)}&R&8${toGroups(fingerprint)}`,
  oddFooter: `&L&8${forMargin(runningTitle, 180)}&R&8Page &P of &N`,
});

/** A line of 11 points is so high. Said for each row, because not every program works it out by itself. */
const LINE = 15;

/** The height of a row whose words break at the widths of its columns. */
function toHeight(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => (typeof cell === 'string' ? cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / widths[column]!)), 0) : 1));
  return LINE * Math.min(27, Math.max(1, ...lines));
}

const toHeights = (rows: readonly (readonly SheetCell[])[], widths: readonly number[]) => new Map(rows.map((row, index) => [index, { height: toHeight(row, widths) }] as const));

const page = (named: Named) =>
  ({
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
    headerFooter: margins(named),
  }) as const;

function toSheet({ name, columns, rows }: Sheet, named: Named): WriteSheet {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(toValue))];
  const headings = columns.map(({ title }, column) => [`0,${column}`, { value: title, style: heading }] as const);
  const days = rows.flatMap((row, index) => row.flatMap((cell, column) => (isDay(cell) ? [[`${index + 1},${column}`, { value: toValue(cell), style: DAY }] as const] : [])));
  return {
    name, rows: lines, columns: columns.map(({ width }) => ({ width, style: top })), cells: new Map([...headings, ...days]),
    rowDefs: toHeights([columns.map(({ title }) => title), ...rows], columns.map(({ width }) => width)), freezePane: { rows: 1, columns: 2 }, autoFilter: { range: `A1:${letter(columns.length - 1)}${Math.max(1, rows.length) + 1}` }, ...page(named),
  };
}

const SUMMARY_WIDTHS = [22, 12, 12, 9, 70];

/** What is no table goes across the whole sheet. */
function summarySheet(report: Report): WriteSheet {
  const { rows, bold } = toSummary(report);
  const cells = new Map(bold.map((row) => [`${row},0`, { value: toValue(rows[row]![0]!), style: { ...top, font: { ...FONT, bold: true, size: row === 0 ? 16 : 10 } } }] as const));
  const { printTitlesRow: _none, ...pageSetup } = page(report).pageSetup;
  const wide = rows.flatMap((row, index) => (row.length === 1 ? [index] : []));
  const heights = new Map(rows.map((row, index) => [index, { height: index === 0 ? 24 : toHeight(row, row.length === 1 ? [SUMMARY_WIDTHS.reduce((sum, width) => sum + width, 0)] : SUMMARY_WIDTHS) }] as const));
  return {
    name: 'Summary', rows: rows.map((row) => row.map(toValue)), columns: SUMMARY_WIDTHS.map((width) => ({ width, style: top })), cells, rowDefs: heights,
    merges: wide.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: SUMMARY_WIDTHS.length - 1 })), headerFooter: page(report).headerFooter, pageSetup,
  };
}

/** The figures of a review as a workbook: real days and numbers, headings that stay in view, filters, A4 across. */
export async function renderExcel(record: ReviewRecord, report: Report): Promise<Buffer> {
  const { head } = report;
  const properties = { title: head.title, subject: head.period, creator: head.organisation, description: `${head.audience}. Fingerprint ${report.fingerprint}` };
  return Buffer.from(await writeXlsx({ properties, defaultFont: FONT, sheets: [summarySheet(report), ...toSheets(record).map((sheet) => toSheet(sheet, report))] }));
}
