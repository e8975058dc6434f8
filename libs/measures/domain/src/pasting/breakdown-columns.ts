import { toTextKey } from './category-key';
import type { PastedLine } from './pasted-lines';
import { isNumberLike } from './pasted-number';

/** A column of counts that is looked for: its code, and what its heading may be called. */
export interface PastedPart {
  readonly code: string;
  readonly names: readonly string[];
}

/** Where the counts of each part stand. */
export interface BreakdownColumns {
  /** For each part the place of its column among the cells of a line; null where they are the last ones of each line. */
  readonly places: readonly number[] | null;
  /** How many cells a line has by its headings. */
  readonly width: number;
  /** Whether the places come from the headings; otherwise the order is a guess. */
  readonly isNamed: boolean;
  /** Headings of columns that were left out. */
  readonly leftOut: readonly string[];
}

const keysOf = ({ code, names }: PastedPart) => new Set([code, ...names].map(toTextKey));

/** Whether a line has words only: the first such line is the headings. */
export const isHeading = ({ cells }: PastedLine, isCategory: (text: string) => boolean): boolean =>
  cells.length > 1 && !isCategory(cells[0]!) && cells.slice(1).every((cell) => cell !== '' && !isNumberLike(cell) && /\p{L}|%/u.test(cell));

/** Reads the headings: every part by its name, or none of them. */
export function readColumns(heading: PastedLine | null, parts: readonly PastedPart[]): BreakdownColumns {
  const unnamed = { places: null, width: 0, isNamed: false, leftOut: [] };
  if (!heading) return unnamed;
  const places = parts.map((part) => heading.cells.findIndex((cell, index) => index > 0 && keysOf(part).has(toTextKey(cell))));
  if (places.includes(-1) || new Set(places).size < parts.length) return unnamed;
  const firstPlace = Math.min(...places);
  return { places, width: heading.cells.length, isNamed: true, leftOut: heading.cells.filter((_, index) => index > firstPlace && !places.includes(index)) };
}

/**
 * The words in front of the counts, and the counts as texts. A name may have commas in it: without headings the counts are the
 * last cells, and with them a line that is longer than its headings is longer in front.
 * @returns null where a line has too few cells.
 */
export function splitLine({ cells }: PastedLine, { places, width }: BreakdownColumns, count: number): { readonly labels: readonly string[]; readonly counts: readonly string[] } | null {
  if (!places) return cells.length <= count ? null : { labels: cells.slice(0, cells.length - count), counts: cells.slice(-count) };
  const more = Math.max(0, cells.length - width);
  return { labels: cells.slice(0, Math.min(...places) + more), counts: places.map((place) => cells[place + more] ?? '') };
}
