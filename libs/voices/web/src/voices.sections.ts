import { registerPlanSection, registerTalk } from '@waymark/plans/web';

/** What voices put into the pages of plans and measures. Their code is fetched with those pages. */
export function registerVoicesSections(): void {
  registerTalk('story', () => import('./open/story'));
  registerTalk('link', () => import('./open/talk-link'));
  registerPlanSection('overview-attention', () => import('./sections/challenges-waiting'));
  registerPlanSection('my-work', () => import('./sections/challenges-to-answer'));
}
