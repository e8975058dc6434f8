import { page, type PageRoute } from '@waymark/platform/web';
import { readPublishedSearch } from './published/published-search';
import { readReportSearch } from './report/report-search';

/** The pages of reviews. */
export const reviewsRoutes: readonly PageRoute[] = [
  page('/$organisation/reviews', () => import('./list/reviews.page')),
  page('/$organisation/reviews/cycles', () => import('./cycles/cycles.page')),
  page('/$organisation/reviews/$number', () => import('./workspace/review.page')),
  page('/$organisation/reviews/$number/report', () => import('./report/report.page'), readReportSearch),
  page('/published', () => import('./published/published.page'), readPublishedSearch),
  page('/verify', () => import('./verify/verify.page')),
];
