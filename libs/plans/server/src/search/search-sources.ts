import type { PlanReference } from '@waymark/plans/domain';
import type { SearchHit } from './search.model';

/** Words that somebody looks for, ready for `ilike`: what they typed is matched letter by letter. */
export interface SearchWords {
  /** One pattern for each word; all must be found. */
  readonly all: readonly string[];
  /** The whole text at the beginning. */
  readonly beginning: string;
  /** The whole text anywhere. */
  readonly phrase: string;
  /** As many hits as can be of use. */
  readonly first: number;
}

/** A hit and how good it is: 1 begins with the text, 2 contains it, 3 has all its words in the title, 4 has them somewhere. */
export interface RankedHit {
  readonly hit: SearchHit;
  readonly rank: number;
}

/** Somewhere to look. Everything runs in the transaction of the request, so that row-level security holds. */
export interface SearchSource {
  /** Finds by words, the best first, in one statement. */
  findByWords(words: SearchWords): Promise<RankedHit[]>;
  /** Finds what has this label in a plan now; null when nothing has, or when labels of this kind are another source's. */
  findByReference?(planId: string, reference: PlanReference): Promise<SearchHit | null>;
}

const sources = new Map<string, SearchSource>();

/** Adds a place to look; contexts above this one register their own nouns. The same name again replaces it. */
export function registerSearchSource(name: string, source: SearchSource): void {
  sources.set(name, source);
}

/** All places to look, in the order in which they were added. */
export const searchSources = (): readonly SearchSource[] => [...sources.values()];
