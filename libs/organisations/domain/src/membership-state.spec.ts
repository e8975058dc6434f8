import { membershipStateOf } from './membership-state';

const member = { hasMembership: true, hasJoined: true, hasEnded: false, endsOn: null };

test.each([
  ['somebody only named in the plan', { ...member, hasMembership: false }, 'none'],
  ['a member', member, 'active'],
  ['somebody who has not accepted yet', { ...member, hasJoined: false }, 'invited'],
  ['a member whose place was ended', { ...member, hasEnded: true }, 'ended'],
  ['an adviser on the last day', { ...member, endsOn: '2026-11-22' }, 'active'],
  ['an adviser on the day after', { ...member, endsOn: '2026-11-21' }, 'ended'],
  ['an invitation that nobody took up in time', { ...member, hasJoined: false, endsOn: '2026-11-21' }, 'ended'],
])('%s', (_words, facts, state) => expect(membershipStateOf(facts, '2026-11-22')).toBe(state));
