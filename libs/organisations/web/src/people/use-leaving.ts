import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { TeamsPageDocument } from '../teams/teams.generated';
import { ExtendMembershipDocument, HandOverDocument, LeavingPageDocument, UnfitSuccessionsDocument, type LeavingPageQuery } from './leaving.generated';
import { PeoplePageDocument } from './people.generated';
import { PeopleSearchDocument } from './people-search.generated';

export type Leaving = LeavingPageQuery['leaving'];
export type BelongingsOfKind = Leaving['kinds'][number];

const refreshes = [LeavingPageDocument, PeoplePageDocument, PeopleSearchDocument, TeamsPageDocument];

/** What is somebody's, for handing it over. */
export const useLeaving = (personId: string) => useQueryOf(LeavingPageDocument, { personId });

/** What of it somebody cannot take over, and why. Nothing is asked until somebody is chosen. */
export const useUnfit = (personId: string, successorId: string | null) =>
  useQueryOf(UnfitSuccessionsDocument, { personId, successorId: successorId ?? '' }, { enabled: successorId !== null });

export const useHandOver = () => useMutationOf(HandOverDocument, { refreshes });
export const useExtendMembership = () => useMutationOf(ExtendMembershipDocument, { refreshes });
