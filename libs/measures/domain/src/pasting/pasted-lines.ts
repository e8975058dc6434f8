/** A line of pasted text that is not empty. */
export interface PastedLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Something in a pasted text that could not be understood, and what to do about it. */
export interface PastingProblem {
  /** Null where it is about the whole text. */
  readonly line: number | null;
  readonly text: string;
}

/** More lines than these are no breakdown and no series of figures, and a browser would be busy with them. */
const MOST_LINES = 2000;

/** What was pasted, before it is understood. */
export interface PastedText {
  readonly lines: readonly PastedLine[];
  /** What is wrong with the text as a whole. */
  readonly problems: readonly PastingProblem[];
}

/** Spreadsheets copy tabs; files from Britain use commas, others semicolons. */
const separatorOf = (lines: readonly string[]) => ['\t', ';', ','].find((separator) => lines.some((line) => line.includes(separator))) ?? null;

/** Splits at a separator that does not stand between quotes; doubled quotes within quotes are one. */
function splitAt(text: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"' && isQuoted && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (isQuoted || cell.trim() === '')) {
      isQuoted = !isQuoted;
    } else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}

/** Columns that are told apart by spaces only, as text copied from a document has them. */
const splitAtSpaces = (text: string) => text.trim().split(/\s{2,}/);

const dropEmptyEnd = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/** The lines of a pasted text in cells, without those that are empty. Empty columns to the right are dropped. */
export function toPastedText(text: string): PastedText {
  const texts = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const problems = texts.length > MOST_LINES ? [{ line: null, text: `Paste up to ${MOST_LINES} lines at a time.` }] : [];
  const separator = separatorOf(texts);
  const lines = texts.slice(0, MOST_LINES).map((line, index) => ({ line: index + 1, cells: dropEmptyEnd(separator === null ? splitAtSpaces(line) : splitAt(line, separator)) }));
  return { lines: lines.filter(({ cells }) => cells.length > 0), problems };
}
