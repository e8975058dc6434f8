/** `rate`: parts are [with, rest], and the two together are the group. `parts`: columns that share nobody, such as tiers. */
export type TableShape = 'rate' | 'parts';

/** How many people, by category and then by part. Each person is counted in one category and one part only. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The parts of a rate: those it is about, and the rest of the group. */
export const RATE_PARTS = ['with', 'rest'] as const;

/** The count of one category and part; 0 where nothing was counted. */
export const countOf = (counts: Counts, category: string, part: string): number => counts[category]?.[part] ?? 0;

/** All those of some categories in some parts. */
export const sumOf = (counts: Counts, categories: readonly string[], parts: readonly string[]): number =>
  categories.reduce((sum, category) => parts.reduce((inner, part) => inner + countOf(counts, category, part), sum), 0);

/**
 * Makes sure that these are counts.
 * @throws RangeError when one is no whole number from 0 up.
 */
export function assertCounts(counts: Counts): void {
  for (const [category, parts] of Object.entries(counts)) {
    for (const [part, count] of Object.entries(parts)) {
      if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`The count of ${category}, ${part} is no whole number from 0 up.`);
    }
  }
}
