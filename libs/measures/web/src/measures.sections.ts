import { registerPlanSection } from '@waymark/plans/web';

/** What measures put into the pages of plans. Their code is fetched with those pages. */
export function registerMeasureSections(): void {
  registerPlanSection('overview', () => import('./sections/overview-progress'));
  registerPlanSection('my-work', () => import('./sections/figures-due'));
}
