import type { QueryClient } from '@tanstack/react-query';
import { request } from '../graphql/request';
import { queryKeyOf } from '../graphql/use-query-of';
import { organisationInAddress } from '../routing/organisation-in-address';
import type { PageRoute } from '../routing/page';
import { findPath } from './find-path';
import { isNetworkDear } from './network';
import type { PageQuestions } from './questions';

/** What is needed to make a page ready before it is opened. The router carries it. */
export interface Warmth {
  readonly pages: readonly PageRoute[];
  readonly questions: PageQuestions;
  /** Pages of which nothing at all is fetched before somebody opens them. */
  readonly isQuiet: (path: string) => boolean;
  readonly queryClient: QueryClient;
}

/**
 * Fetches the code of a page and what it will read, so that it opens at once: in the same keys the page itself uses, and only
 * what is not young already. Never for a quiet page, never where the network is dear, and never across organisations. What
 * fails is tried again by the page; nobody is asked to sign in for it.
 */
export function warmPage({ pages, questions, isQuiet, queryClient }: Warmth, to: string): void {
  if (isNetworkDear()) return;
  const found = findPath(pages.map(({ path }) => path), to);
  if (found === null || isQuiet(found.path)) return;
  pages.find(({ path }) => path === found.path)?.load().catch(() => undefined);
  const organisation = organisationInAddress(new URL(to, window.location.origin).pathname);
  if (organisation !== organisationInAddress()) return;
  for (const { document, variables } of questions[found.path]?.(found.params) ?? []) {
    void queryClient.prefetchQuery({
      queryKey: queryKeyOf(document, organisation, variables),
      queryFn: ({ signal }) => request(document, variables, { organisation, signal, renewsSession: false }),
    });
  }
}
