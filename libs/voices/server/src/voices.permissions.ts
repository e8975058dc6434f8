import { roles } from '@waymark/organisations/domain';
import { definePermissions } from '@waymark/platform/server';

/** Who may hear what is said in the open, and who may say something. */
export const voicesPermissions = definePermissions('voices', {
  'voices.read': { grantedTo: roles, refusal: 'Only members of this organisation can read its conversations.' },
  'voices.comment.write': {
    grantedTo: ['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser'],
    refusal: 'Readers can follow a conversation but not write in it. Ask an administrator for another role.',
  },
});
