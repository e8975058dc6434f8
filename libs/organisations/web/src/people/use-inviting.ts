import { useMutationOf } from '@waymark/platform/web';
import { ChangesForViewerDocument, ChangesThatWaitDocument } from '../second-person/second-person.generated';
import { TeamsPageDocument } from '../teams/teams.generated';
import { InvitePeopleDocument, PreviewInvitationsDocument, type InvitePeopleMutation, type PreviewInvitationsQuery } from './inviting.generated';
import { PeoplePageDocument } from './people.generated';
import { PeopleSearchDocument } from './people-search.generated';

export type Previewed = PreviewInvitationsQuery['previewInvitations'][number];
export type Invited = InvitePeopleMutation['invitePeople']['invited'][number];

const refreshes = [PeoplePageDocument, PeopleSearchDocument, TeamsPageDocument, ChangesThatWaitDocument, ChangesForViewerDocument];

/** Finds people in pasted text, each time afresh: who is here already changes with every invitation. */
export const usePreview = () => useMutationOf(PreviewInvitationsDocument);

export const useInvite = () => useMutationOf(InvitePeopleDocument, { refreshes });
