import { roles } from '@waymark/organisations/domain';
import { toToldCount } from './counts';
import { groupStandings, mayEnter, shutOutRoles } from './door';
import { moveOfAsking, moveStanding } from './standing';
import { countBallots, isCarried, mayCloseVote, voteRules } from './vote';

test('only members enter', () => {
  expect(groupStandings.filter((standing) => mayEnter({ roles: ['reader'], standing, isActive: true }))).toEqual(['member']);
  expect(mayEnter({ roles: ['reader'], standing: null, isActive: true })).toBe(false);
  expect(mayEnter({ roles: ['reader'], standing: 'member', isActive: false })).toBe(false);
  expect(mayEnter({ roles: [], standing: 'member', isActive: true })).toBe(true);
});

test.each(roles)('%s beside every other role', (role) => {
  const lets = !['admin', 'executive', 'reviewer', 'board', 'adviser'].includes(role);
  expect(mayEnter({ roles: [role], standing: 'member', isActive: true })).toBe(lets);
  for (const other of roles) expect([other, mayEnter({ roles: [other, role], standing: 'member', isActive: true })]).toEqual([other, lets && !shutOutRoles.includes(other)]);
});

test('places in a group are moved by the right move only', () => {
  expect(moveStanding(null, moveOfAsking(null))).toBe('asked');
  expect(moveStanding('invited', moveOfAsking('invited'))).toBe('member');
  expect(moveStanding('asked', 'accept')).toBeNull();
  expect(moveStanding('asked', 'ask')).toBeNull();
  expect(moveStanding('member', 'invite')).toBeNull();
  expect(moveStanding('removed', 'admit')).toBeNull();
  expect(moveStanding('member', 'leave')).toBe('left');
  expect(moveStanding('removed', 'leave')).toBeNull();
});

const carriedBy = (yes: number, no: number, abstain: number, quorum: number) => voteRules.filter((rule) => isCarried({ yes, no, abstain }, rule, quorum));
const notBy: string[] = [];

test('a vote is carried by the rule of the group, when enough took part', () => {
  expect(carriedBy(4, 3, 0, 1)).toEqual(['majority']);
  expect(carriedBy(4, 2, 0, 1)).toEqual(['majority', 'two_thirds']);
  expect(carriedBy(4, 0, 2, 6)).toEqual(['majority', 'two_thirds', 'nobody_against']);
  expect(carriedBy(4, 0, 1, 6)).toEqual(notBy);
  expect(carriedBy(3, 3, 0, 1)).toEqual(notBy);
  expect(carriedBy(0, 0, 6, 1)).toEqual(notBy);
  expect(countBallots(['yes', 'no', 'yes', 'abstain'])).toEqual({ yes: 2, no: 1, abstain: 1 });
});

test('nobody ends a vote at the moment that suits them', () => {
  const vote = { closesOn: '2026-11-25', cast: 3, eligible: 5 };
  expect(mayCloseVote(vote, '2026-11-24')).toBe(false);
  expect(mayCloseVote(vote, '2026-11-25')).toBe(false);
  expect(mayCloseVote(vote, '2026-11-26')).toBe(true);
  expect(mayCloseVote({ ...vote, cast: 5 }, '2026-11-22')).toBe(true);
});

test('few people are not counted aloud', () => {
  expect([0, 4, 5, 34].map(toToldCount)).toEqual([null, null, 5, 34]);
});
