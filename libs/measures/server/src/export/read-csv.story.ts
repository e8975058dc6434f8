/** Reads a .csv as a spreadsheet would: fields in quotes may hold commas, quotes and new lines. */
function readFields(text: string): string[][] {
  const rows: string[][] = [[]];
  const FIELD = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g;
  for (const [whole, field = '', end] of text.replace(/^\uFEFF/, '').matchAll(FIELD)) {
    if (whole === '') break;
    rows.at(-1)!.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** The rows of a .csv, each by its headings. */
export function readCsv(text: string): Record<string, string>[] {
  const [headings = [], ...rows] = readFields(text);
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}
