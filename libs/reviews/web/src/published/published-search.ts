import type { SearchWords } from '@waymark/platform/web';

/** What the address says of the list: part of a name, and where a later page begins. Empty for all, from the beginning. */
export interface PublishedSearch {
  readonly search: string;
  readonly after: string;
}

/** Reads the search words of an address. */
export const readPublishedSearch = ({ q, after }: SearchWords): PublishedSearch => ({ search: (q ?? '').slice(0, 200), after: after ?? '' });
