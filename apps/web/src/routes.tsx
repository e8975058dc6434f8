import { identityRoutes } from '@waymark/identity/web';
import { interchangeRoutes } from '@waymark/interchange/web';
import { measuresRoutes } from '@waymark/measures/web';
import { organisationsRoutes } from '@waymark/organisations/web';
import { plansRoutes } from '@waymark/plans/web';
import { page, type PageRoute } from '@waymark/platform/web';
import { reviewsRoutes } from '@waymark/reviews/web';
import { voicesRoutes } from '@waymark/voices/web';

/** Every page of Waymark. A context adds its own list here; `routes.spec.ts` shows every address on one page. */
export const pages: readonly PageRoute[] = [
  ...identityRoutes,
  ...organisationsRoutes,
  ...plansRoutes,
  ...measuresRoutes,
  ...voicesRoutes,
  ...interchangeRoutes,
  ...reviewsRoutes,
  page('/accessibility', () => import('./pages/accessibility.page')),
  page('/privacy', () => import('./pages/privacy.page')),
  page('/security', () => import('./pages/security.page')),
];

/** True when some context has a page at this path: the bars lead only to pages that exist. */
export const hasPage = (path: string): boolean => pages.some((page) => page.path === path);
