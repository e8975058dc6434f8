import type { ComponentType } from 'react';

type ParamName<Path extends string> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? Name | ParamName<Rest>
  : Path extends `${string}$${infer Name}`
    ? Name
    : never;

/** What follows `?` in the address, as plain words. */
export type SearchWords = Record<string, string | undefined>;

/** What a page is given: the parts of its address. `export default function ActionPage({ params }: PageOf<'/$organisation/actions/$actionId'>)` */
export interface PageOf<Path extends string, Search = SearchWords> {
  params: Record<ParamName<Path>, string>;
  search: Search;
}

/** One address and the page it opens. The page's code is fetched when somebody is about to open it. */
export interface PageRoute {
  readonly path: string;
  // A list of routes holds pages with different parameters; `page` has checked each one.
  readonly load: () => Promise<{ default: ComponentType<never> }>;
  readonly search?: (words: SearchWords) => unknown;
}

/**
 * Declares a page of a context, for its `<context>.routes.tsx`. Paths that begin with `/$organisation` are shown inside
 * the organisation's shell, for members only.
 *
 *   page('/$organisation/plan', () => import('./plan/plan.page'), readPlanSearch)
 */
export function page<Path extends `/${string}`, Search = SearchWords>(
  path: Path,
  load: () => Promise<{ default: ComponentType<PageOf<Path, Search>> }>,
  search?: (words: SearchWords) => Search,
): PageRoute {
  return { path, load: load as unknown as PageRoute['load'], search };
}
