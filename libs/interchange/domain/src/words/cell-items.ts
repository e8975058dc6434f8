/** One thing said in a cell. */
export interface CellItem {
  readonly text: string;
  /** The number in front of it ("2." or "(b)"), when the list was numbered. */
  readonly marker: string | null;
}

export interface CellItems {
  readonly items: readonly CellItem[];
  /** Words before a list that end in a colon ("We will:"): no item, but not lost. */
  readonly leadIn: string | null;
  /** True when lines without bullets were taken as items of their own. */
  readonly guessed: boolean;
}

const BULLET = /^\s*(?:[•●▪■◦‣∙·⁃►➢➤✓✔]\s*|(?:[–—\-*+]|o)[ \t]+)(?=\S)/;
const NUMBERED = /^\s*\(?(\d{1,2}|[a-z]|[ivx]{1,5})[.)][ \t]+(?=\S)/i;

/**
 * Splits a cell into its bulleted or numbered items. Prose stays whole: a hyphen inside a line, or a second paragraph, starts no item.
 */
export function splitItems(text: string): CellItems {
  const lines = splitRunOnBullets(text).split('\n');
  if (!lines.some((line) => isItemStart(line))) return splitLines(text);
  const items: { text: string; marker: string | null }[] = [];
  const before: string[] = [];
  let first: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (first !== null && isBelow(line, first)) joinBelow(items, line);
    else if (isItemStart(line)) {
      items.push(startItem(line));
      first ??= line;
    }
    else if (items.length === 0) before.push(line.trim());
    else joinLine(items, line);
  }
  const opening = before.join(' ');
  if (opening.endsWith(':')) return { items, leadIn: opening, guessed: false };
  return { items: opening ? [{ text: opening, marker: null }, ...items] : items, leadIn: null, guessed: opening !== '' };
}

const SET_IN = 2;

/** An item of an item: set in further than the list, and marked in another way. */
function isBelow(line: string, first: string): boolean {
  if (!isItemStart(line)) return false;
  const indentation = (text: string) => (/^[ \t]*/.exec(text)?.[0] ?? '').replaceAll('\t', '    ').length;
  return indentation(line) >= indentation(first) + SET_IN && toMark(line) !== toMark(first);
}

function toMark(line: string): string {
  const number = NUMBERED.exec(line)?.[1];
  return number === undefined ? line.trim().charAt(0) : /\d/.test(number) ? '1' : 'a';
}

/** It stays with the item above it, on a line of its own. */
function joinBelow(items: { text: string; marker: string | null }[], line: string): void {
  const last = items[items.length - 1];
  if (last) last.text = `${last.text}\n${toLineBelow(line)}`;
}

/** With a mark that every encoding has, so that it comes back from any spreadsheet. */
export const toLineBelow = (line: string): string => line.trim().replace(/^◦\s+/, '– ');

export function isItemStart(line: string): boolean {
  return BULLET.test(line) || NUMBERED.test(line);
}

function startItem(line: string): { text: string; marker: string | null } {
  const numbered = NUMBERED.exec(line);
  if (numbered) return { text: line.slice(numbered[0].length).trim(), marker: numbered[1] ?? null };
  return { text: line.replace(BULLET, '').trim(), marker: null };
}

function joinLine(items: { text: string; marker: string | null }[], line: string): void {
  const last = items[items.length - 1];
  if (last) last.text = `${last.text} ${line.trim()}`;
}

/** "• one • two" on a single line, as text copied from a page often comes. */
function splitRunOnBullets(text: string): string {
  return (text.match(/[•●▪]/g) ?? []).length > 1 ? text.replace(/[ \t]+([•●▪])/g, '\n$1') : text;
}

const LINE_WORDS = 3;

/** Lines without bullets are items only when each reads as a sentence of its own; wrapped prose is not. */
function splitLines(text: string): CellItems {
  const whole = { items: text.trim() === '' ? [] : [{ text: text.trim(), marker: null }], leadIn: null, guessed: false };
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length < 2) return whole;
  const separate = lines.every((line) => /^[\p{Lu}\p{N}£]/u.test(line) && line.split(/\s+/).length >= LINE_WORDS);
  return separate ? { items: lines.map((line) => ({ text: line, marker: null })), leadIn: null, guessed: true } : whole;
}

const LABEL = /^(?:(?:action|outcome|objective|measure|priority|aim|goal|theme|commitment|strategic (?:aim|objective|priority))\s+)/i;
const NUMBERING = /^([A-Z]{0,3}\.?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:[.:)]|\s*[-–—:])?\s+(?=\S)/;

/** Takes a leading reference off a text: "1.2 Fair recruitment", "Objective 3: Our people", "A4) Train managers". */
export function splitReference(text: string): { text: string; reference: string | null } {
  const label = LABEL.exec(text)?.[0] ?? '';
  const rest = text.slice(label.length);
  const match = NUMBERING.exec(rest);
  const reference = match?.[1];
  if (!match || !reference) return { text, reference: null };
  const structured = label !== '' || reference.includes('.') || /^[A-Z]/.test(reference) || /[.:)]\s*$/.test(match[0]);
  if (!structured) return { text, reference: null };
  return { text: rest.slice(match[0].length).trim(), reference: `${label}${reference}`.replace(/\s+/g, ' ') };
}

/** Like `splitReference`, unless the row already gives another reference: then the text stays whole, so that neither is lost. */
export function splitReferenceUnlessGiven(text: string, given: string | null): { text: string; reference: string | null } {
  const split = splitReference(text);
  if (given === null || split.reference === null) return { text: split.text, reference: given ?? split.reference };
  return { text: split.reference === given ? split.text : text, reference: given };
}
