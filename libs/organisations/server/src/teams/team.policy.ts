import { allow, deny, type Permit } from '@waymark/platform/domain';

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** A team is closed when nobody and nothing is in it any more, so that no person and no team hangs in the air. */
export function canClose(team: { readonly people: number; readonly teamsBelow: number }): Permit {
  if (team.teamsBelow > 0) return deny(`This team still has ${count(team.teamsBelow, 'team', 'teams')} beneath it. Move or close them first.`);
  if (team.people > 0) return deny(`This team still has ${count(team.people, 'person', 'people')}. Move them to another team first.`);
  return allow;
}
