import { platformError } from '@waymark/platform/domain';
import { loader } from '@waymark/platform/server';
import { listTeamFacts, type TeamFacts } from './teams.queries';

/** Teams by id, closed ones too, in one statement. @throws platform.not_found for an id of no team here. */
export const loadTeams = loader<string, TeamFacts>(async (ids) => {
  const teams = new Map((await listTeamFacts(ids)).map((team) => [team.id, team]));
  return ids.map((id) => teams.get(id) ?? platformError('platform.not_found'));
});
