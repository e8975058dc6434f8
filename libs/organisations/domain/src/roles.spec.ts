import { inOrder, isRaised, isRole, needsSecondFactor, roles } from './roles';

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
