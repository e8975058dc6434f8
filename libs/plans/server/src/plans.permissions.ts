import { definePermissions } from '@waymark/platform/server';
import { roles } from '@waymark/organisations/domain';

/** What the roles may do with plans. What depends on the row, such as whose action it is, is in the policies. */
export const plansPermissions = definePermissions('plans', {
  'plans.action.claim': { grantedTo: ['contributor'], refusal: 'To say that an action is complete you need the role of contributor, and to be its owner or one of its helpers.' },
  'plans.action.confirm': {
    grantedTo: ['executive', 'reviewer', 'board', 'adviser'],
    refusal: 'Only an executive, a reviewer, a board member or an adviser can confirm that an action is complete.',
  },
  'plans.action.update': { grantedTo: ['executive', 'contributor'], refusal: 'Only an executive, or the owner or a contributor of an action, can update it.' },
  'plans.plan.approve': { grantedTo: ['executive'], refusal: 'Only an executive can record that a plan is approved, closed or reopened.' },
  'plans.read': { grantedTo: roles, refusal: 'You need a place in this organisation to see its plans.', mayLag: true },
  'plans.structure.change': { grantedTo: ['executive'], refusal: 'Only an executive can change the plan. Ask one of them.' },
});
