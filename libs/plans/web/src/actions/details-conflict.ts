import { formatDay, type TwoWords } from '@waymark/platform/web';
import type { plansText } from '../plans.text';
import { detailsOf, type DetailsFacts } from './details-facts';
import type { Action } from './use-action';

const labels = {
  title: 'plans.action.title',
  detail: 'plans.action.detail',
  ownerId: 'plans.action.owner',
  contributorsVersion: 'plans.details.helping',
  teamId: 'plans.details.team',
  startOn: 'plans.action.start',
  dueOn: 'plans.action.due',
  reviewOn: 'plans.action.review',
  ongoing: 'plans.action.ongoing',
  supportsId: 'plans.details.supports',
} as const;

/** A field that two people have changed, in the words of both: people by name, days as people write them. */
export function wordsOfDetail(t: typeof plansText, field: string, title: string, mine: DetailsFacts, latest: Action): TwoWords {
  const theirs = detailsOf(latest);
  const inWords = (facts: DetailsFacts, words: string): string => {
    const day = (text: string) => (text === '' ? t('plans.action_page.none_yet') : formatDay(text));
    switch (field) {
      case 'title':
        return words;
      case 'detail':
        return facts.detail;
      case 'ownerId':
        return facts.owner?.name ?? t('plans.no_owner');
      case 'contributorsVersion':
        return facts.helpers.map(({ name }) => name).join(', ') || t('plans.action_page.nobody');
      case 'startOn':
      case 'dueOn':
      case 'reviewOn':
        return day(facts[field]);
      default:
        return '';
    }
  };
  return { field: t(labels[field as keyof typeof labels] ?? 'plans.field.other'), mine: inWords(mine, title), theirs: inWords(theirs, latest.title) };
}
