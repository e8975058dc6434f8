import path from 'node:path';
import { SHEET_LIMITS, type Sheet } from '@waymark/interchange/domain';
import { findFileKind } from './files/file-kind';
import { readCsv } from './files/csv-reader';
import { readDocx } from './files/docx-reader';
import { readJson } from './files/json-reader';
import { readXlsxSheets } from './files/xlsx-reader';
import { refuseHiddenGrowth } from './files/zip-check';
import { ImportRefusal } from './import-refusal';

/**
 * Reads a file into sheets, or throws an ImportRefusal that says what to do. Decides by the contents what kind of file it is.
 * Files of strangers belong into `readSafely`, which does this in a process of its own.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  const file = findFileKind(bytes, fileName);
  const name = path.parse(fileName).name || 'Plan';
  const sheets = await readKind(file, bytes, name);
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new ImportRefusal('empty_file');
  if (sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) > SHEET_LIMITS.rows) throw new ImportRefusal('too_many_rows');
  return sheets;
}

async function readKind(file: ReturnType<typeof findFileKind>, bytes: Uint8Array, name: string): Promise<Sheet[]> {
  if (file.kind === 'csv') return [readCsv(bytes, name)];
  if (file.kind === 'json') return [readJson(bytes, name)];
  const unpacked = refuseHiddenGrowth(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file.entries);
  return file.kind === 'xlsx' ? readXlsxSheets(bytes, unpacked) : [await readDocx(bytes, name)];
}
