import { toCleanText } from '../plans.inputs';
import type { SearchWords } from './search-sources';

/** Nobody types more, and each costs a scan. */
const MOST_WORDS = 8;
const LONGEST = 200;

/** What people type stands for itself: % and _ are letters like others. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, (letter) => `\\${letter}`);

/** The words of a text as patterns, or null when there is nothing to look for. */
export function toSearchWords(text: string, first: number): SearchWords | null {
  const clean = toCleanText(text).slice(0, LONGEST).replace(/\s+/g, ' ');
  if (!clean) return null;
  const words = clean.split(' ').slice(0, MOST_WORDS);
  return { all: words.map((word) => `%${escaped(word)}%`), beginning: `${escaped(clean)}%`, phrase: `%${escaped(clean)}%`, first };
}
