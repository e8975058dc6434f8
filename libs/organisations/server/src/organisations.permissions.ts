import { definePermissions } from '@waymark/platform/server';
import { roles } from '@waymark/organisations/domain';

const ADMIN_ONLY = 'Only an organisation admin can do this. Ask one of them.';

/** What the roles may do with the organisation itself. */
export const organisationsPermissions = definePermissions('organisations', {
  'organisations.read': { grantedTo: roles, refusal: 'You need a place in this organisation to see it.', mayLag: true },
  'organisations.people.read': { grantedTo: roles, refusal: 'You need a place in this organisation to see its people.' },
  'organisations.people.manage': { grantedTo: ['admin'], refusal: ADMIN_ONLY },
  'organisations.export': { grantedTo: ['admin'], refusal: ADMIN_ONLY },
  'organisations.access_log.read': { grantedTo: ['admin', 'reviewer'], refusal: 'Only an admin or a reviewer can see who did what. Ask one of them.' },
  'organisations.settings.manage': { grantedTo: ['admin'], refusal: ADMIN_ONLY },
});
