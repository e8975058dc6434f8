import type { ToldCounts } from './story-figures';

/** Reads counts as people write them down: 'A 108/163 B 5/8' gives A: [108, 163], B: [5, 8]. */
export function toldCounts(words: string): Record<string, ToldCounts> {
  const cells = [...words.matchAll(/(\S+) ([\d/]+)/g)].map(([, category, counts]) => [category!, counts!.split('/').map(Number)] as const);
  return Object.fromEntries(cells);
}

/** How many of how many, from the share that was reported of each number asked. */
export const shares = (percents: readonly number[], asked: readonly number[]): (readonly [number, number])[] =>
  percents.map((percent, index) => [Math.round((percent * asked[index]!) / 100), asked[index]!] as const);
