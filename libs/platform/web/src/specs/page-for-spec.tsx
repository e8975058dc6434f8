import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { createQueryClient } from '../graphql/query-client';
import { ViewerProvider, type Viewer } from '../viewer/viewer';

/** A viewer for specs: a contributor of a small organisation. */
export const specViewer: Viewer = {
  personId: '00000000-0000-4000-8000-000000000001',
  name: 'Amina Yusuf',
  initials: 'AY',
  email: 'amina@example.org',
  title: 'Head of people',
  roles: ['CONTRIBUTOR'],
  permissions: [],
  waiting: 0,
  organisation: {
    id: '00000000-0000-4000-8000-00000000000a',
    slug: 'harbour',
    name: 'Harbour Trust',
    timeZone: 'Europe/London',
    staleAfterDays: 60,
    challengeDays: 14,
    isChallengeInWorkingDays: false,
    reviewMonths: 6,
    words: {},
    version: 1,
  },
};

function createSpecRouter(children: ReactNode, at: string) {
  // The test browser has no scroll position to restore.
  window.scrollTo = () => undefined;
  const root = createRootRoute({ component: Outlet });
  const everywhere = createRoute({ getParentRoute: () => root, path: '$', component: () => children });
  return createRouter({
    routeTree: root.addChildren([everywhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
}

export interface PageForSpecProps {
  children: ReactNode;
  at?: string;
  viewer?: Viewer;
}

/** Puts a router, a query client and a viewer around a component, for `render` of the testing library. */
export function PageForSpec({ children, at = '/harbour', viewer = specViewer }: PageForSpecProps) {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(() => createSpecRouter(children, at));
  return (
    <QueryClientProvider client={queryClient}>
      <ViewerProvider viewer={viewer}>
        <RouterProvider router={router} />
      </ViewerProvider>
    </QueryClientProvider>
  );
}
