import { inOrder, isRole, roles } from './roles';

test('the roles are those of the product, in lower case', () => {
  expect(roles).toEqual(['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser', 'reader']);
});

test('a word is a role only when it is spelt as one', () => {
  expect(['admin', 'ADMIN', 'owner', '', 'toString'].map(isRole)).toEqual([true, false, false, false, false]);
});

test('roles are named once each, always in the same order', () => {
  expect(inOrder(['reader', 'admin', 'reader', 'board'])).toEqual(['admin', 'board', 'reader']);
});
