import type { MembershipState, Role } from '@waymark/organisations/domain';
import { allow, deny, type Permit } from '@waymark/platform/domain';

/** How an organisation would be left without anybody to look after it. */
export interface AdminFacts {
  /** Whether this person is an admin who has joined, without an end date. */
  readonly isLasting: boolean;
  /** Whether they would still be one. */
  readonly staysLasting: boolean;
  /** How many others are. */
  readonly others: number;
}

/** Somebody must always be able to look after people and settings. */
export const keepsAnAdmin = ({ isLasting, staysLasting, others }: AdminFacts): Permit =>
  isLasting && !staysLasting && others === 0
    ? deny('This is the last admin without an end date. Make somebody else an admin first, and wait until they have joined.')
    : allow;

/** Whether a person can be sent an invitation (again). */
export function canBeInvited(person: { readonly email: string | null; readonly roles: readonly Role[]; readonly state: MembershipState }): Permit {
  if (person.state === 'active') return deny('They have joined already.');
  if (person.state === 'ended') return deny('Their membership has ended. Give them a role first.');
  if (person.roles.length === 0) return deny('Give them a role first.');
  return person.email ? allow : deny('Enter their email address first.');
}

/** Whether a membership can be ended: also for somebody only named in the plan, who is then recorded as having left. */
export const canLeave = (person: { readonly hasLeft: boolean }): Permit => (person.hasLeft ? deny('They have left already.') : allow);
