import type { readXlsx } from 'hucre';
import type { Sheet } from '@waymark/interchange/domain';
import { ImportRefusal } from '../import-refusal';
import { SheetBuilder } from './sheet-builder';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type WorkbookSheet = Workbook['sheets'][number];
type Value = WorkbookSheet['rows'][number][number];

/** Up to this size the cells' formats are read as well, so that 0.8 shown as 80% and 1/3/2026 shown as March 2026 stay what people see. */
const FORMATS_UP_TO = 20 * 1024 * 1024;

/** Reads every sheet of a workbook, hidden ones as well, as the texts a person would see. */
export async function readXlsxSheets(bytes: Uint8Array, unpacked: number): Promise<Sheet[]> {
  // Loaded when a workbook comes, like the reader of documents: most processes never see one.
  const { readXlsx } = await import('hucre');
  let workbook: Workbook;
  try {
    workbook = await readXlsx(bytes, { readStyles: unpacked <= FORMATS_UP_TO });
  } catch {
    throw new ImportRefusal('damaged_file');
  }
  return workbook.sheets.map((sheet) => toSheet(sheet));
}

function toSheet(sheet: WorkbookSheet): Sheet {
  const builder = new SheetBuilder(sheet.name);
  sheet.rows.forEach((row, index) => {
    builder.addRow(index + 1, row.map((value, column) => toText(value, sheet.cells?.get(`${index},${column}`)?.style?.numFmt)));
  });
  for (const merge of sheet.merges ?? []) builder.addMerge({ top: merge.startRow + 1, left: merge.startCol + 1, bottom: merge.endRow + 1, right: merge.endCol + 1 });
  for (const [key, cell] of sheet.cells ?? []) {
    if (!cell.formula) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    builder.note('formula', row + 1, column + 1, 'This cell is a formula. We used the result it was last saved with.');
  }
  return builder.build();
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function toText(value: Value, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : toDateText(value, format);
  if (typeof value === 'number') return toNumberText(value, format);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** A cell shown as "Mar-26" says a month, not the first of it. */
function toDateText(value: Date, format: string | undefined): string {
  if (format && /m/i.test(format) && !/d/i.test(format) && value.getUTCDate() === 1) return `${MONTHS[value.getUTCMonth()]} ${value.getUTCFullYear()}`;
  return value.toISOString().slice(0, 10);
}

function toNumberText(value: number, format: string | undefined): string {
  if (format?.includes('%')) return `${Number((value * 100).toPrecision(12))}%`;
  return String(Number(value.toPrecision(15)));
}
