import { page, type PageRoute } from '@waymark/platform/web';
import { readChallengesSearch } from './challenges/challenges-search';

/** The pages of open conversation and challenges. */
export const voicesRoutes: readonly PageRoute[] = [
  page('/$organisation/challenges', () => import('./challenges/challenges.page'), readChallengesSearch),
  page('/$organisation/challenges/$number', () => import('./challenges/challenge.page')),
  page('/$organisation/you-said', () => import('./said/said.page')),
  page('/$organisation/talk/$subjectKind/$subjectId', () => import('./open/talk.page')),
];
