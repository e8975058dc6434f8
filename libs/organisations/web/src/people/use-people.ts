import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import type { PeopleFilter } from '../organisations.paths';
import { ChangesForViewerDocument, ChangesThatWaitDocument } from '../second-person/second-person.generated';
import { TeamsPageDocument } from '../teams/teams.generated';
import {
  AddPersonDocument,
  ChangeRolesDocument,
  EndMembershipDocument,
  PeoplePageDocument,
  RevisePersonDocument,
  SendInvitationDocument,
  type PersonRowFragment,
  type Role,
} from './people.generated';
import { PeopleSearchDocument } from './people-search.generated';

export type Person = PersonRowFragment;
export type { Role };

const atOnce = 50;

/** Where people are shown, and how many of them a team has. */
const refreshes = [PeoplePageDocument, PeopleSearchDocument, TeamsPageDocument, ChangesThatWaitDocument, ChangesForViewerDocument];

/** One page of people by name. What was found before stays until the answer to a new search is here. */
export const usePeople = ({ search, includesLeft, endsSoon }: PeopleFilter, after: string | null) =>
  useQueryOf(PeoplePageDocument, { search: search.trim() || null, includeLeft: includesLeft, endingSoon: endsSoon, first: atOnce, after }, { keepsPrevious: true });

export const useAddPerson = () => useMutationOf(AddPersonDocument, { refreshes });
export const useRevisePerson = () => useMutationOf(RevisePersonDocument, { refreshes });
export const useChangeRoles = () => useMutationOf(ChangeRolesDocument, { refreshes });
export const useSendInvitation = () => useMutationOf(SendInvitationDocument, { refreshes });
export const useEndMembership = () => useMutationOf(EndMembershipDocument, { refreshes });
