import { roles } from '@waymark/organisations/domain';
import { definePermissions } from '@waymark/platform/server';

/** Who may bring a plan in from a file, and who may take one out. */
export const interchangePermissions = definePermissions('interchange', {
  'interchange.export': { grantedTo: roles, refusal: 'Only members of this organisation can take its plans out as files.' },
  'interchange.import': { grantedTo: ['executive'], refusal: 'Only an executive can bring a plan in from a file. Ask one of your executives.' },
});
