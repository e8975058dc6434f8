/** Whether a category says something of people, or that nothing is known: the latter is always shown and never counted among the others. */
export const categoryKinds = ['known', 'unknown'] as const;
export type CategoryKind = (typeof categoryKinds)[number];

/** One of the answers figures are recorded by. */
export interface Category {
  /** Stands in the database; never changes its meaning. */
  readonly code: string;
  readonly name: string;
  readonly kind: CategoryKind;
  /** Other ways it is written in spreadsheets. */
  readonly aliases?: readonly string[];
}

/**
 * A list of categories that fit together: everybody is in exactly one. Figures are recorded by it and grouped only when they are
 * read, because nobody can take groups apart again.
 */
export interface CategoryScheme {
  readonly key: string;
  /** 1 for the first; a scheme that changes gets a new one and the old figures keep theirs. */
  readonly revision: number;
  readonly name: string;
  readonly dimension: string;
  readonly categories: readonly Category[];
}
