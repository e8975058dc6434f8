import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useParams,
  useSearch,
  type AnyRoute,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Warmth } from '../ahead/warm-page';
import type { PageRoute, SearchWords } from './page';

export interface Layouts {
  /** Around every page. */
  root: () => ReactNode;
  /** Around pages outside an organisation. */
  outside: () => ReactNode;
  /** Around the pages of one organisation; lets only its members in. */
  organisation: () => ReactNode;
  notFound: () => ReactNode;
  problem: (failure: { error: unknown; reset: () => void }) => ReactNode;
}

/** What a page is given: `PageOf` says it more exactly. */
interface Given {
  params: Record<string, string>;
  search: unknown;
}

const organisationPath = '/$organisation';

/** Words stay words: no value of the address is guessed to be a number or JSON. */
const readSearch = (text: string): SearchWords => Object.fromEntries(new URLSearchParams(text));
const writeSearch = (words: Record<string, unknown>): string => {
  const pairs = Object.entries(words).filter(([, value]) => value !== undefined) as [string, string][];
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? '' : `?${text}`;
};

function componentOf({ load, search }: PageRoute) {
  const Page = lazyRouteComponent<Record<string, (props: Given) => ReactNode>>(
    load as unknown as () => Promise<Record<string, (props: Given) => ReactNode>>,
  );
  const PageAtAddress = () => {
    const params = useParams({ strict: false }) as Record<string, string>;
    const words = useSearch({ strict: false }) as SearchWords;
    // Another subject is another page: nothing typed or opened for one is carried to the next.
    const subject = JSON.stringify(params);
    return <Page key={subject} params={params} search={search === undefined ? words : search(words)} />;
  };
  return Object.assign(PageAtAddress, { preload: Page.preload });
}

/** Puts all pages together into one router. Order does not matter: a fixed word wins over a parameter. */
export function createPageRouter(pages: readonly PageRoute[], layouts: Layouts, warmth: Omit<Warmth, 'pages'>) {
  const root = createRootRoute({ component: layouts.root, notFoundComponent: layouts.notFound });
  const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: layouts.outside });
  const organisation = createRoute({
    getParentRoute: () => root,
    path: organisationPath,
    component: layouts.organisation,
  });
  const routeOf = (parent: AnyRoute, path: string, page: PageRoute): AnyRoute =>
    createRoute({ getParentRoute: () => parent, path, component: componentOf(page) });
  const isInside = (page: PageRoute) => page.path === organisationPath || page.path.startsWith(`${organisationPath}/`);
  const inside = pages
    .filter(isInside)
    .map((page) => routeOf(organisation, page.path.slice(organisationPath.length) || '/', page));
  inside.push(createRoute({ getParentRoute: () => organisation, path: '$', component: layouts.notFound }));
  const outer = pages.filter((page) => !isInside(page)).map((page) => routeOf(outside, page.path, page));
  return createRouter({
    routeTree: root.addChildren([outside.addChildren(outer), organisation.addChildren(inside)]),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: layouts.problem,
    defaultNotFoundComponent: layouts.notFound,
    defaultPendingMs: 300,
    scrollRestoration: true,
    context: { warmth: { pages, ...warmth } satisfies Warmth },
  });
}
