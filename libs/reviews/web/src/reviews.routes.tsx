import { page, type PageRoute } from '@waymark/platform/web';
import { readReportSearch } from './report/report-search';

/** The pages of reviews. */
export const reviewsRoutes: readonly PageRoute[] = [
  page('/$organisation/reviews/$number/report', () => import('./report/report.page'), readReportSearch),
  page('/verify', () => import('./verify/verify.page')),
];
