/** What became of a change that was proposed to a second admin. */
export type ProposalDecision = 'confirmed' | 'refused' | 'withdrawn' | 'expired' | 'overtaken' | 'void' | 'made_alone';

export type ProposalState = 'waiting' | ProposalDecision;

/** How long a change waits for a second admin. */
export const DAYS_TO_CONFIRM = 14;

const DAY = 24 * 60 * 60 * 1000;

/** The instant at which a proposal is over. */
export const expiryOf = (proposedAt: Date): Date => new Date(proposedAt.getTime() + DAYS_TO_CONFIRM * DAY);

/** What is known of a proposal. */
export interface ProposalFacts {
  readonly decision: ProposalDecision | null;
  readonly expiresAt: Date;
  /** Whether whoever proposed it is an admin still: what somebody asked for who may no longer ask is void. */
  readonly isProposerAdmin: boolean;
}

/** Where a proposal stands at an instant, whether or not anybody has written it down yet. */
export function proposalStateOf({ decision, expiresAt, isProposerAdmin }: ProposalFacts, now: Date): ProposalState {
  if (decision) return decision;
  if (expiresAt <= now) return 'expired';
  return isProposerAdmin ? 'waiting' : 'void';
}
