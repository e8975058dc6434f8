import { canBeInvited, canLeave, keepsAnAdmin } from './people.policy';

test.each([
  [{ isLasting: true, staysLasting: false, others: 0 }, false],
  [{ isLasting: true, staysLasting: false, others: 1 }, true],
  [{ isLasting: true, staysLasting: true, others: 0 }, true],
  [{ isLasting: false, staysLasting: false, others: 0 }, true],
  [{ isLasting: false, staysLasting: true, others: 0 }, true],
])('an organisation keeps an admin: %o is allowed: %s', (facts, allowed) => expect(keepsAnAdmin(facts).allowed).toBe(allowed));

test.each([
  [{ state: 'invited', roles: ['reader'], email: 'a@b.example' }, null],
  [{ state: 'active', roles: ['reader'], email: 'a@b.example' }, 'They have joined already.'],
  [{ state: 'ended', roles: [], email: 'a@b.example' }, 'Their membership has ended. Give them a role first.'],
  [{ state: 'none', roles: [], email: 'a@b.example' }, 'Give them a role first.'],
  [{ state: 'invited', roles: ['reader'], email: null }, 'Enter their email address first.'],
] as const)('inviting %o: %s', (person, reason) => expect(canBeInvited(person)).toEqual({ allowed: reason === null, reason }));

test.each([
  [true, false],
  [false, true],
])('somebody who has left (%s) can leave: %s', (hasLeft, allowed) => expect(canLeave({ hasLeft }).allowed).toBe(allowed));
