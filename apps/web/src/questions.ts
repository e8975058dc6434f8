import { measuresQuestions } from '@waymark/measures/web';
import { plansQuestions } from '@waymark/plans/web';
import type { PageQuestions } from '@waymark/platform/web';
import { reviewsQuestions } from '@waymark/reviews/web';

/** What the pages read as soon as they open, by their paths. A page that is not here is only fetched ahead, not its answers. */
export const questions: PageQuestions = { ...plansQuestions, ...measuresQuestions, ...reviewsQuestions };

/** Nothing of a staff group's space is fetched for whoever only points at a link to it, nor of what the access log notes. */
export const isQuiet = (path: string): boolean => path.startsWith('/$organisation/groups/$groupKey') || path === '/$organisation/settings/access-log';
