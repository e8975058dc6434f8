import { interchangeText } from '../interchange.text';
import type { ImportFinding } from '../imports/use-import';

/** 1 is A, 27 is AA: as the heads of a spreadsheet name its columns. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** Columns have letters where the program that made the file shows letters. */
const hasLetters = (fileName: string): boolean => !/\.(?:docx|json)$/i.test(fileName);

/** A column as the person finds it in the file: C, or 3. */
export const columnName = (column: number, fileName: string): string => (hasLetters(fileName) ? columnLetters(column) : String(column));

/** Where in the file something stands: Row 12, column C. The sheet is named where there are several. */
export function placeWords({ sheet, row, column }: Pick<ImportFinding, 'sheet' | 'row' | 'column'>, fileName: string, sheetNames: readonly string[]): string {
  const parts: string[] = [];
  if (sheet && sheetNames.length > 1) parts.push(sheet);
  if (row !== null && column !== null) parts.push(interchangeText('interchange.place', { row, column: columnName(column, fileName) }));
  else if (row !== null) parts.push(interchangeText('interchange.place.row', { row }));
  return parts.join(', ');
}
