import { page, type PageRoute } from '@waymark/platform/web';
import { readReportSearch } from './report/report-search';

/** The pages of reviews. */
export const reviewsRoutes: readonly PageRoute[] = [
  page('/$organisation/reviews', () => import('./list/reviews.page')),
  page('/$organisation/reviews/cycles', () => import('./cycles/cycles.page')),
  page('/$organisation/reviews/$number', () => import('./workspace/review.page')),
  page('/$organisation/reviews/$number/report', () => import('./report/report.page'), readReportSearch),
  page('/verify', () => import('./verify/verify.page')),
];
