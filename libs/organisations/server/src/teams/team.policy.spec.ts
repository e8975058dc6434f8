import { canClose } from './team.policy';

test.each([
  [{ people: 0, teamsBelow: 0 }, null],
  [{ people: 1, teamsBelow: 0 }, 'This team still has 1 person. Move them to another team first.'],
  [{ people: 3, teamsBelow: 0 }, 'This team still has 3 people. Move them to another team first.'],
  [{ people: 3, teamsBelow: 1 }, 'This team still has 1 team beneath it. Move or close them first.'],
  [{ people: 0, teamsBelow: 2 }, 'This team still has 2 teams beneath it. Move or close them first.'],
])('closing a team with %o: %s', (team, reason) => expect(canClose(team)).toEqual({ allowed: reason === null, reason }));
