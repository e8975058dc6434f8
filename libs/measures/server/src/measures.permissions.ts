import { roles } from '@waymark/organisations/domain';
import { definePermissions } from '@waymark/platform/server';

/** Who may see measures, and who may change what is measured. */
export const measuresPermissions = definePermissions('measures', {
  'measures.read': { grantedTo: roles, refusal: 'Only members of this organisation can see its measures of success.', mayLag: true },
  'measures.structure.change': { grantedTo: ['executive'], refusal: 'Only an executive can change the measures of success. Ask one of your executives.' },
  'measures.observations.record': { grantedTo: ['executive', 'contributor'], refusal: 'Only an executive or a contributor can record figures. Ask whoever owns this measure.' },
  'measures.categories.define': { grantedTo: ['admin', 'executive'], refusal: 'Only an admin or an executive can define categories and groups. Ask one of them.' },
  'measures.protection.set': { grantedTo: ['admin'], refusal: 'Only an admin can set how people are protected, and who may see exact figures. Ask one of your admins.' },
  'measures.exact.see': { grantedTo: roles, refusal: 'Only a data steward can see exact figures. Ask an admin to name you as one.' },
  'measures.access_log.read': { grantedTo: ['admin', 'reviewer'], refusal: 'Only an admin or a reviewer can see who looked at exact figures.' },
});
