import { countOf, type Counts, sumOf } from './count-table';
import type { KeptRelease, Pattern } from './kept';
import { hidesCell, hidesRow } from './hidden-before';
import { toMostInBand } from './rounding';
import { categoriesOf } from './table-grouping';

/** Cells of the table the reader cannot see: one category in one part. Cells with the same key are known to be equal. */
export interface KnownSum {
  readonly keys: readonly string[];
  readonly value: number;
}

/** How many people a key stands for. */
export const toCount = (key: string): number => (JSON.parse(key) as [string, string, number])[2];

/** All that a reader of one release knows, and what must stay hidden. */
export interface Knowledge {
  readonly sums: readonly KnownSum[];
  /** Sums of which only the most they can be is known. */
  readonly ceilings: readonly KnownSum[];
  readonly secrets: readonly Secret[];
}

/** Something hidden: a cell, or the size of a group where there is no part. */
export interface Secret {
  readonly code: string;
  readonly part: string | null;
  readonly keys: readonly string[];
}

/** A reader of several releases may know which counts did not move between them: those are the same unknown. */
const toKey = (counts: Counts, category: string, part: string) => JSON.stringify([category, part, countOf(counts, category, part)]);

const toKeys = (counts: Counts, categories: readonly string[], parts: readonly string[]) => categories.flatMap((category) => parts.map((part) => toKey(counts, category, part)));

/**
 * What one release tells. Rounded counts are taken for exact ones: nobody knows more than that. A part with nobody in it, in
 * the whole table, is told by its total: it is no secret of any group.
 * @param parts of the table.
 */
export function toKnowledge({ counts, pattern }: KeptRelease, parts: readonly string[]): Knowledge {
  const sums: KnownSum[] = [];
  const ceilings: KnownSum[] = [];
  const secrets: Secret[] = [];
  const tell = (categories: readonly string[], of: readonly string[]) => sums.push({ keys: toKeys(counts, categories, of), value: sumOf(counts, categories, of) });
  const all = categoriesOf(pattern);
  const isEmpty = (part: string) => !pattern.isTotalHidden && !pattern.parts.includes(part) && sumOf(counts, all, [part]) === 0;
  const shownParts = parts.filter((part) => !pattern.parts.includes(part));
  if (!pattern.isTotalHidden) tell(all, parts);
  if (!pattern.isTotalHidden) for (const part of shownParts) tell(all, [part]);
  for (const { of } of pattern.subtotals) {
    const within = categoriesOf({ groups: pattern.groups.filter((group) => of.includes(group.code)) });
    tell(within, parts);
    for (const part of shownParts) tell(within, [part]);
  }
  for (const { code, categories } of pattern.groups) {
    if (hidesRow(pattern, code)) secrets.push({ code, part: null, keys: toKeys(counts, categories, parts) });
    else tell(categories, parts);
    for (const part of parts) {
      if (isEmpty(part)) continue;
      if (hidesCell(pattern, code, part)) secrets.push({ code, part, keys: toKeys(counts, categories, [part]) });
      else tell(categories, [part]);
    }
    ceilings.push(...toCeilings(counts, pattern, code, categories, parts));
  }
  return { sums, ceilings, secrets };
}

function toCeilings(counts: Counts, pattern: Pattern, code: string, categories: readonly string[], parts: readonly string[]): KnownSum[] {
  const band = pattern.bands.find((candidate) => candidate.code === code);
  if (!band) return [];
  const part = parts[band.state === 'under' ? 0 : 1]!;
  return [{ keys: toKeys(counts, categories, [part]), value: toMostInBand(sumOf(counts, categories, parts)) }];
}
