import { page, type PageRoute } from '@waymark/platform/web';
import { readPlanFilter } from './plans/plan-filter';

/** The pages of plans. */
export const plansRoutes: readonly PageRoute[] = [
  page('/$organisation', () => import('./overview/overview.page')),
  page('/$organisation/my-work', () => import('./my-work/my-work.page')),
  page('/$organisation/actions/$actionId/$slug', () => import('./actions/action.page')),
  page('/$organisation/plan', () => import('./plans/plan.page'), readPlanFilter),
  page('/$organisation/plan/changes', () => import('./changes/changes.page')),
  page('/$organisation/plan/$reference', () => import('./plans/reference.page')),
  page('/$organisation/plans/$planId', () => import('./plans/one-plan.page'), readPlanFilter),
  page('/$organisation/settings/plan', () => import('./settings/plan-settings.page')),
];
