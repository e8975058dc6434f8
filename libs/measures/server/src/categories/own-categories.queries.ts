import { builtInGroupings, builtInSchemes, type CategoryScheme, type Grouping, toFullGrouping } from '@waymark/measures/domain';
import { loader, tx } from '@waymark/platform/server';

/** Everything people can be counted and grouped by here. */
export interface Catalogue {
  /** Built-in ones and the organisation's own, each in its newest revision. */
  readonly schemes: readonly CategoryScheme[];
  /** Every revision of the organisation's own: what was counted by an earlier one still is. */
  readonly revisions: readonly CategoryScheme[];
  readonly groupings: readonly Grouping[];
}

const SCHEMES = `select content from measures.category_scheme where organisation_id = $1 order by defined_at, key, revision`;
const GROUPINGS = `select content from measures.category_grouping where organisation_id = $1 order by defined_at, key, revision`;

/** The built-in lists and groupings, with the organisation's own. */
export async function readCatalogue(): Promise<Catalogue> {
  const revisions = (await tx().query<{ content: CategoryScheme }>(SCHEMES, [tx().organisationId])).map(({ content }) => content);
  const own = (await tx().query<{ content: Grouping }>(GROUPINGS, [tx().organisationId])).map(({ content }) => content);
  const newest = [...new Map(revisions.map((scheme) => [scheme.key, scheme])).values()];
  return {
    schemes: [...builtInSchemes, ...newest],
    revisions,
    groupings: [...builtInGroupings, ...revisions.map((scheme) => toFullGrouping(scheme)), ...own],
  };
}

const catalogues = loader<'all', Catalogue>(async (keys) => {
  const catalogue = await readCatalogue();
  return keys.map(() => catalogue);
});

/** The same, read once in a request. */
export const loadCatalogue = (): Promise<Catalogue> => catalogues().load('all');

/** A list of categories by its key, in the revision given or its newest; null when there is none. */
export function findScheme({ schemes, revisions }: Catalogue, key: string, revision?: number): CategoryScheme | null {
  const newest = schemes.find((scheme) => scheme.key === key) ?? null;
  if (revision === undefined || newest?.revision === revision) return newest;
  return revisions.find((scheme) => scheme.key === key && scheme.revision === revision) ?? null;
}

/** A grouping by its key; null when there is none. */
export const findGrouping = ({ groupings }: Catalogue, key: string): Grouping | null => groupings.find((grouping) => grouping.key === key) ?? null;

/** Whether a grouping has a place for each category of a list. */
export function covers(grouping: Grouping, scheme: CategoryScheme): boolean {
  const placed = new Set(grouping.groups.flatMap(({ categories }) => categories));
  return grouping.schemeKey === scheme.key && scheme.categories.every(({ code }) => placed.has(code));
}
