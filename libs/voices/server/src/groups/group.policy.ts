import { allow, deny, type Permit } from '@waymark/platform/domain';
import { type GroupStanding, isShutOut, mayEnter, moveOfAsking, moveStanding } from '@waymark/voices/domain';
import { voicesPermissions } from '../voices.permissions';

/** What a policy asks about whoever wants to act. */
export interface GroupViewer {
  readonly personId: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

export interface GroupFacts {
  readonly viewerStanding: GroupStanding | null;
  readonly isViewerChair: boolean;
  readonly sponsorId: string;
}

export const SHUT_OUT = 'Executives, board members, reviewers, advisers and administrators have no door to this space, so that everybody inside can speak freely.';
const CHAIRS_ONLY = 'Only the chairs of the group can do this.';

/** Whether somebody may go inside. The door asks the same rule. */
export function canEnter({ viewerStanding }: GroupFacts, { roles }: GroupViewer): Permit {
  if (mayEnter({ roles, standing: viewerStanding, isActive: true })) return allow;
  return deny(isShutOut(roles) ? SHUT_OUT : 'This space is for members of the group. You can ask to join.');
}

/** Whether somebody may ask to join, or take up an invitation. */
export function canAskToJoin({ viewerStanding, sponsorId }: GroupFacts, { personId, roles, permissions }: GroupViewer): Permit {
  if (isShutOut(roles)) return deny(SHUT_OUT);
  if (!permissions.has('voices.group.join')) return deny(voicesPermissions['voices.group.join'].refusal);
  if (sponsorId === personId) return deny('You are the sponsor of this group. A sponsor stands outside it.');
  if (moveStanding(viewerStanding, moveOfAsking(viewerStanding))) return allow;
  return deny(viewerStanding === 'member' ? 'You are a member already.' : 'You have asked already. The chairs decide.');
}

/** Whether somebody may leave, or take their question back. Nobody is held, whatever their roles. */
export const canLeave = ({ viewerStanding }: GroupFacts): Permit => (moveStanding(viewerStanding, 'leave') ? allow : deny('You are not in this group.'));

/** Whether somebody acts for the group: a chair who may go inside. */
export function canChair(group: GroupFacts, viewer: GroupViewer): Permit {
  const inside = canEnter(group, viewer);
  if (!inside.allowed) return deny(isShutOut(viewer.roles) ? SHUT_OUT : CHAIRS_ONLY);
  return group.isViewerChair ? allow : deny(CHAIRS_ONLY);
}

/** Whether somebody may say who chairs: a chair, or any member once no chair can go inside any more. */
export function canNameChair(group: GroupFacts, hasWorkingChair: boolean, viewer: GroupViewer): Permit {
  const chairing = canChair(group, viewer);
  if (chairing.allowed || hasWorkingChair) return chairing;
  return canEnter(group, viewer).allowed ? allow : chairing;
}

/** Whether somebody may see the load on the group: its sponsor and its members. */
export function canSeeLoad(group: GroupFacts, viewer: GroupViewer): Permit {
  if (group.sponsorId === viewer.personId || canEnter(group, viewer).allowed) return allow;
  return deny('Only the sponsor of the group and its members can see how much it has to do.');
}
