import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { PeoplePageDocument } from '../people/people.generated';
import { AddTeamDocument, CloseTeamDocument, ReviseTeamDocument, TeamsPageDocument, type TeamRowFragment, type TeamsPageQuery } from './teams.generated';

export type Team = TeamRowFragment;

/** Whether the viewer may look after people and teams, and if not, why. */
export type ManagePermit = TeamsPageQuery['organisation']['viewerCan']['managePeople'];

const refreshes = [TeamsPageDocument, PeoplePageDocument];

/** All open teams in the order of their tree, and whether the viewer may change them. */
export const useTeams = () => useQueryOf(TeamsPageDocument, {});

export const useAddTeam = () => useMutationOf(AddTeamDocument, { refreshes });
export const useReviseTeam = () => useMutationOf(ReviseTeamDocument, { refreshes });
export const useCloseTeam = () => useMutationOf(CloseTeamDocument, { refreshes });
