import { roles } from '@waymark/organisations/domain';
import { definePermissions } from '@waymark/platform/server';

/** Who may see measures, and who may change what is measured. */
export const measuresPermissions = definePermissions('measures', {
  'measures.read': { grantedTo: roles, refusal: 'Only members of this organisation can see its measures of success.' },
  'measures.structure.change': { grantedTo: ['executive'], refusal: 'Only an executive can change the measures of success. Ask one of your executives.' },
  'measures.observations.record': { grantedTo: ['executive', 'contributor'], refusal: 'Only an executive or a contributor can record figures. Ask whoever owns this measure.' },
});
