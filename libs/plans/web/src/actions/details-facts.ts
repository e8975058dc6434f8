import type { PersonChoice } from '@waymark/platform/web';
import type { Action } from './use-action';

/** What can be changed of an action beside its title. */
export interface DetailsFacts {
  detail: string;
  owner: PersonChoice | null;
  helpers: readonly PersonChoice[];
  teamId: string;
  startOn: string;
  dueOn: string;
  ongoing: boolean;
  reviewOn: string;
  supportsId: string;
}

export const detailsOf = (action: Action): DetailsFacts => ({
  detail: action.detail ?? '',
  owner: action.owner,
  helpers: action.contributors,
  teamId: action.team?.id ?? '',
  startOn: action.startOn ?? '',
  dueOn: action.dueOn ?? '',
  ongoing: action.ongoing,
  reviewOn: action.reviewOn ?? '',
  supportsId: action.supports?.id ?? '',
});

const idsOf = (people: readonly PersonChoice[]) => people.map(({ id }) => id).sort();

/** Only what is different: two people who change different fields then both have their way. */
export function changedDetails(before: DetailsFacts, after: DetailsFacts) {
  const word = (text: string) => text.trim() || null;
  const isSame = (field: 'teamId' | 'startOn' | 'dueOn' | 'reviewOn' | 'supportsId') => before[field] === after[field];
  const sameHelpers = idsOf(before.helpers).join() === idsOf(after.helpers).join();
  return {
    ...(word(before.detail) === word(after.detail) ? {} : { detail: word(after.detail) }),
    ...(before.owner?.id === after.owner?.id ? {} : { ownerId: after.owner?.id ?? null }),
    ...(sameHelpers ? {} : { contributorIds: after.helpers.map(({ id }) => id) }),
    ...(isSame('teamId') ? {} : { teamId: word(after.teamId) }),
    ...(isSame('startOn') ? {} : { startOn: word(after.startOn) }),
    ...(isSame('dueOn') ? {} : { dueOn: word(after.dueOn) }),
    ...(before.ongoing === after.ongoing ? {} : { ongoing: after.ongoing }),
    ...(isSame('reviewOn') ? {} : { reviewOn: word(after.reviewOn) }),
    ...(isSame('supportsId') ? {} : { supportsId: word(after.supportsId) }),
  };
}
