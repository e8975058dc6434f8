/** Cuts CSV text into records, as a spreadsheet does: quoted fields may hold the delimiter, doubled quotes and line breaks. */
export function* readCsvRecords(text: string, delimiter: string): Generator<string[]> {
  let at = 0;
  let record: string[] = [];
  while (at < text.length) {
    const field = text[at] === '"' ? readQuoted(text, at, delimiter) : readBare(text, at, delimiter);
    record.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) record.push('');
      else continue;
    }
    yield record;
    record = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
}

interface FoundField { value: string; end: number }

function readBare(text: string, from: number, delimiter: string): FoundField {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

/** A quote that is never closed, or text behind a closing quote, is taken as it stands: nothing is lost. */
function readQuoted(text: string, from: number, delimiter: string): FoundField {
  let at = from + 1;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = readBare(text, quote + 1, delimiter);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = quote + 2;
  }
}

const SAMPLE = 200;

/** The delimiter that cuts the text into the most even rows. Comma wins a draw. */
export function findDelimiter(text: string): string {
  const opening = text.slice(0, 200_000);
  const scored = [',', ';', '\t'].map((delimiter) => ({ delimiter, score: scoreDelimiter(opening, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function scoreDelimiter(text: string, delimiter: string): number {
  const widths = new Map<number, number>();
  let records = 0;
  for (const record of readCsvRecords(text, delimiter)) {
    if (record.every((field) => field.trim() === '')) continue;
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    records += 1;
    if (records === SAMPLE) break;
  }
  const even = Math.max(0, ...[...widths].filter(([width]) => width > 1).map(([, times]) => times));
  return records === 0 ? 0 : even / records;
}
