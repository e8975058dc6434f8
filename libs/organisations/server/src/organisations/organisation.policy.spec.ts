import { permissionsOf } from '@waymark/platform/server';
import { type Role, roles } from '@waymark/organisations/domain';
import { organisationsPermissions } from '../organisations.permissions';
import { canBy } from './organisation.policy';

const EVERYBODY: readonly Role[] = roles;

test.each<[keyof typeof organisationsPermissions, readonly Role[]]>([
  ['organisations.read', EVERYBODY],
  ['organisations.people.read', EVERYBODY],
  ['organisations.people.manage', ['admin']],
  ['organisations.settings.manage', ['admin']],
])('%s belongs to %s and nobody else', (permission, holders) => {
  const withIt = roles.filter((role) => permissionsOf([role], organisationsPermissions).has(permission));
  expect(withIt).toEqual(holders);
});

test('no role, no permission', () => expect(permissionsOf([], organisationsPermissions).size).toBe(0));

test('what no context declares is allowed to nobody, with a reason', () => {
  const admin = { permissions: permissionsOf(['admin', 'executive'], organisationsPermissions) };
  expect(canBy(admin, 'plans.structure.change', 'Only an executive can.')).toEqual({ allowed: false, reason: 'Only an executive can.' });
  expect(canBy(admin, 'organisations.people.manage', 'Only an admin can.')).toEqual({ allowed: true, reason: null });
});
