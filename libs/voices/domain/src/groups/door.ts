import type { Role } from '@waymark/organisations/domain';

/** What somebody is to a staff group. */
export const groupStandings = ['asked', 'invited', 'member', 'left', 'declined', 'removed'] as const;
export type GroupStanding = (typeof groupStandings)[number];

/** Who holds one of these has no door to any safe space, whatever else they are: those a group speaks to, those who check them, and those who keep the machine. */
export const shutOutRoles: readonly Role[] = ['admin', 'executive', 'reviewer', 'board', 'adviser'];

/** Whether one of somebody's roles shuts every safe space to them. */
export const isShutOut = (roles: readonly string[]): boolean => shutOutRoles.some((role) => roles.includes(role));

/** Who stands before the door of a group's space, as the request at hand finds them. */
export interface Knocker {
  readonly roles: readonly string[];
  /** What they are to the group; null for nothing. */
  readonly standing: GroupStanding | null;
  /** Whether their membership of the organisation holds today. */
  readonly isActive: boolean;
}

/** The one rule of the door: members of the group, unless a role of theirs shuts it. */
export const mayEnter = ({ roles, standing, isActive }: Knocker): boolean => isActive && standing === 'member' && !isShutOut(roles);
