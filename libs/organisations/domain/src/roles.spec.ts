import { inOrder, isPowerRaised, isRaised, isRole, needsSecondFactor, roles } from './roles';

test('the roles are those of the product, in lower case', () => {
  expect(roles).toEqual(['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser', 'reader']);
});

test('a word is a role only when it is spelt as one', () => {
  expect(['admin', 'ADMIN', 'owner', '', 'toString'].map(isRole)).toEqual([true, false, false, false, false]);
});

test('roles are named once each, always in the same order', () => {
  expect(inOrder(['reader', 'admin', 'reader', 'board'])).toEqual(['admin', 'board', 'reader']);
});

test('admins and executives need a second factor, whatever else they are', () => {
  expect(roles.filter((role) => needsSecondFactor([role]))).toEqual(['admin', 'executive']);
  expect(needsSecondFactor(['reader', 'admin'])).toBe(true);
  expect(needsSecondFactor([])).toBe(false);
});

test('roles are raised by power that was not there before, and by nothing else', () => {
  expect(isRaised(['reader'], ['reader', 'executive'])).toBe(true);
  expect(isRaised(['executive'], ['admin', 'executive'])).toBe(true);
  expect(isRaised(['admin', 'executive'], ['admin'])).toBe(false);
  expect(isRaised([], ['board', 'contributor'])).toBe(false);
});

test.each([
  ['an end is taken away', ['admin'], '2027-01-31', ['admin'], null, true],
  ['an end comes later', ['executive'], '2027-01-31', ['executive'], '2027-02-01', true],
  ['an end comes sooner', ['executive'], '2027-01-31', ['executive'], '2027-01-30', false],
  ['an end is set', ['admin'], null, ['admin'], '2027-01-31', false],
  ['an end is kept', ['admin'], '2027-01-31', ['admin'], '2027-01-31', false],
  ['an end is taken away together with the power', ['admin'], '2027-01-31', ['reader'], null, false],
  ['somebody without power stays longer', ['adviser'], '2027-01-31', ['adviser'], null, false],
  ['power comes with an end', ['reader'], null, ['executive'], '2027-01-31', true],
] as const)('power is raised when it lasts longer: %s', (_words, roles, endsOn, then, thenEndsOn, expected) =>
  expect(isPowerRaised({ roles, endsOn }, { roles: then, endsOn: thenEndsOn })).toBe(expected));
