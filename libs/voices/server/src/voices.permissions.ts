import { roles } from '@waymark/organisations/domain';
import { definePermissions } from '@waymark/platform/server';
import { shutOutRoles } from '@waymark/voices/domain';

/** Who may hear what is said in the open, and who may say something. */
export const voicesPermissions = definePermissions('voices', {
  'voices.read': { grantedTo: roles, refusal: 'Only members of this organisation can read its conversations.' },
  'voices.comment.write': {
    grantedTo: ['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser'],
    refusal: 'Readers can follow a conversation but not write in it. Ask an administrator for another role.',
  },
  // Whoever is named may answer, and whoever is in a staff group may ask, whatever their role: the challenge's own policy says who.
  'voices.challenge.take_part': { grantedTo: roles, refusal: 'Only members of this organisation can take part in its challenges.' },
  'voices.challenge.name_respondent': { grantedTo: ['executive'], refusal: 'Only an executive can name another respondent. Ask one of them.' },
  'voices.group.open': { grantedTo: ['admin', 'executive'], refusal: 'Only an executive or an administrator can open a staff group. Ask one of them.' },
  'voices.group.join': {
    grantedTo: ['contributor', 'group_member', 'reader'],
    deniedTo: shutOutRoles,
    refusal: 'Executives, board members, reviewers, advisers and administrators have no door to the space of a staff group, so they cannot be in one.',
  },
  'voices.routes.revise': { grantedTo: ['admin'], refusal: 'Only an organisation admin can change where else people can be heard.' },
  // Anybody may knock. Who may not come in hears "not found" from the rule of the door, so that nobody learns what is inside.
  'voices.space.knock': { grantedTo: roles, refusal: 'You need a place in this organisation.' },
});
