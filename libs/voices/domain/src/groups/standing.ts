import type { GroupStanding } from './door';

/** What can happen to somebody's place in a group. */
export type StandingMove = 'ask' | 'invite' | 'accept' | 'admit' | 'decline' | 'remove' | 'leave';

const MOVES: Readonly<Record<StandingMove, { readonly from: readonly (GroupStanding | null)[]; readonly to: GroupStanding }>> = {
  ask: { from: [null, 'left', 'declined', 'removed'], to: 'asked' },
  invite: { from: [null, 'left', 'declined', 'removed'], to: 'invited' },
  accept: { from: ['invited'], to: 'member' },
  admit: { from: ['asked'], to: 'member' },
  decline: { from: ['asked', 'invited'], to: 'declined' },
  remove: { from: ['member'], to: 'removed' },
  leave: { from: ['asked', 'invited', 'member'], to: 'left' },
};

/** Where a move leads, or null when it cannot be made from here. */
export const moveStanding = (standing: GroupStanding | null, move: StandingMove): GroupStanding | null => (MOVES[move].from.includes(standing) ? MOVES[move].to : null);

/** What asking comes to: whoever was invited is in at once, whoever was not waits for the chairs. */
export const moveOfAsking = (standing: GroupStanding | null): StandingMove => (standing === 'invited' ? 'accept' : 'ask');
