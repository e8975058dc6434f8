import { page, type PageRoute } from '@waymark/platform/web';
import { readChallengesSearch } from './challenges/challenges-search';
import { groupsRoutes } from './group/groups.routes';

/** The pages of open conversation, of challenges and of staff groups. */
export const voicesRoutes: readonly PageRoute[] = [
  page('/$organisation/challenges', () => import('./challenges/challenges.page'), readChallengesSearch),
  page('/$organisation/challenges/$number', () => import('./challenges/challenge.page')),
  page('/$organisation/you-said', () => import('./said/said.page')),
  page('/$organisation/talk/$subjectKind/$subjectId', () => import('./open/talk.page')),
  ...groupsRoutes,
];
