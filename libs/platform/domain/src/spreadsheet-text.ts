const STARTS_LIKE_FORMULA = /^'*[=+\-@\t\r]/;
const WAS_ESCAPED = /^'+[=+\-@\t\r]/;

/** What a cell holds: a text as somebody wrote it, a number of ours, or nothing. */
export type SpreadsheetCell = string | number | null;

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function escapeCell(text: string): string {
  return STARTS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}

/** Takes that apostrophe off again, so that a round trip changes nothing. */
export function unescapeCell(text: string): string {
  return WAS_ESCAPED.test(text) ? text.slice(1) : text;
}

/** One CSV field: formulas made harmless, quotes doubled. A number is no formula, so one below 0 stays a number. */
export function toCsvField(cell: SpreadsheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = escapeCell(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A whole CSV file for Excel: with the mark that says UTF-8, and lines ended as Windows does. */
export function toCsv(rows: readonly (readonly SpreadsheetCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map((field) => toCsvField(field)).join(',')}\r\n`).join('')}`;
}
