import { page, type PageRoute } from '@waymark/platform/web';

/** The pages by which figures come in. */
export const figuresRoutes: readonly PageRoute[] = [
  page('/$organisation/measures/$measureId/$slug/add', () => import('./add-figure.page')),
  page('/$organisation/measures/$measureId/$slug/paste', () => import('./paste-figures.page')),
  page('/$organisation/measures/$measureId/$slug/groups', () => import('../breakdown/record-breakdown.page')),
  page('/$organisation/measures/$measureId/$slug/define', () => import('../definition/define.page')),
  page('/$organisation/settings/data', () => import('../settings/protection.page')),
];
