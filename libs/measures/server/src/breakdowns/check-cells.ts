import type { CategoryScheme, CategoryCell } from '@waymark/measures/domain';
import { breakdownError } from './breakdown.errors';
import type { BreakdownShape } from './breakdown.words';
import { toEnteredParts } from './entered-parts';

interface Counted {
  readonly shape: BreakdownShape;
  readonly parts: readonly string[];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
const field = 'cells';

function refuseStrangers(cells: readonly CategoryCell[], counted: Counted, scheme: CategoryScheme): void {
  const codes = new Set(scheme.categories.map(({ code }) => code));
  const categories = unique(cells.map(({ category }) => category).filter((category) => !codes.has(category)));
  if (categories.length > 0) throw breakdownError('measures.breakdown.category_unknown', { categories, scheme: scheme.name, field });
  const expected = toEnteredParts(counted);
  const parts = unique(cells.map(({ part }) => part).filter((part) => !expected.includes(part)));
  if (parts.length > 0) throw breakdownError('measures.breakdown.part_unknown', { parts, expected, field });
  const seen = new Set<string>();
  const twice = cells.filter(({ category, part }) => seen.size === seen.add(JSON.stringify([category, part])).size);
  if (twice.length > 0) throw breakdownError('measures.breakdown.category_twice', { categories: unique(twice.map(({ category }) => category)), field });
}

/** How many with and how many of all become how many with and how many without, who share nobody. */
function toWithAndRest(cells: readonly CategoryCell[]): CategoryCell[] {
  const categories = unique(cells.map(({ category }) => category));
  const read = (category: string, part: string) => cells.find((cell) => cell.category === category && cell.part === part)?.count;
  const lacking = categories.filter((category) => read(category, 'with') === undefined || read(category, 'of') === undefined);
  if (lacking.length > 0) throw breakdownError('measures.breakdown.of_missing', { categories: lacking, field });
  const wrong = categories.filter((category) => read(category, 'with')! > read(category, 'of')!);
  if (wrong.length > 0) throw breakdownError('measures.breakdown.more_than_all', { categories: wrong, field });
  return categories.flatMap((category) => [
    { category, part: 'with', count: read(category, 'with')! },
    { category, part: 'rest', count: read(category, 'of')! - read(category, 'with')! },
  ]);
}

/**
 * Counts as they are kept: each person in one category and one part.
 * @throws measures.breakdown.* naming what is not in the list, there twice, or cannot be
 */
export function checkCells(cells: readonly CategoryCell[], counted: Counted, scheme: CategoryScheme): CategoryCell[] {
  refuseStrangers(cells, counted, scheme);
  const kept = counted.shape === 'rate' ? toWithAndRest(cells) : cells.map(({ category, part, count }) => ({ category, part, count }));
  if (kept.every(({ count }) => count === 0)) throw breakdownError('measures.breakdown.nobody', { field });
  return kept;
}

/** Everybody counted in a part; in all parts when none is named. */
export const totalOf = (cells: readonly CategoryCell[], part?: string): number =>
  cells.reduce((sum, cell) => (part === undefined || cell.part === part ? sum + cell.count : sum), 0);
