import type { Day } from '@waymark/platform/domain';

export type MembershipState = 'none' | 'invited' | 'active' | 'ended';

/** What is known of somebody's place in the organisation. */
export interface PlaceFacts {
  readonly hasMembership: boolean;
  readonly hasJoined: boolean;
  readonly hasEnded: boolean;
  /** The last day it holds. */
  readonly endsOn: Day | null;
}

/** Where a person stands on a day: never a member, invited, a member, or one no longer. */
export function membershipStateOf({ hasMembership, hasJoined, hasEnded, endsOn }: PlaceFacts, today: Day): MembershipState {
  if (!hasMembership) return 'none';
  if (hasEnded || (endsOn !== null && endsOn < today)) return 'ended';
  return hasJoined ? 'active' : 'invited';
}
