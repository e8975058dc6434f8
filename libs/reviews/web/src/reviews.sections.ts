import { registerPlanSection } from '@waymark/plans/web';

/** What reviews put into the pages of plans. Their code is fetched with those pages. */
export function registerReviewsSections(): void {
  registerPlanSection('overview-next', () => import('./sections/next-review'));
  registerPlanSection('my-work', () => import('./sections/my-review-work'));
}
