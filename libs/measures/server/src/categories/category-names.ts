import type { ExactCell } from '../protection/exact-look/exact-figures.model';
import type { ExactCount } from '../protection/exact-look/exact-figures.queries';
import { findScheme, loadCatalogue } from './own-categories.queries';

/** Gives exact counts the names of their categories, by the list they were counted by. */
export async function nameCategories(counts: readonly ExactCount[]): Promise<ExactCell[]> {
  const catalogue = await loadCatalogue();
  return counts.map(({ category, part, count, schemeKey, schemeRevision }) => {
    const scheme = findScheme(catalogue, schemeKey, schemeRevision);
    return { category, part, count, name: scheme?.categories.find(({ code }) => code === category)?.name ?? category };
  });
}
