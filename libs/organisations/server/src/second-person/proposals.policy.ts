import type { ProposalState } from '@waymark/organisations/domain';
import { allow, deny, type Permit } from '@waymark/platform/domain';

/** A proposal as its rules see it. */
export interface ProposalPlace {
  readonly state: ProposalState;
  /** Whether the viewer proposed it. */
  readonly isOwn: boolean;
}

const OVER: Readonly<Record<Exclude<ProposalState, 'waiting'>, string>> = {
  confirmed: 'This change has been confirmed already.',
  refused: 'This change has been refused already.',
  withdrawn: 'This change has been withdrawn.',
  expired: 'Nobody confirmed this change in time. Ask for it again if it is still needed.',
  overtaken: 'What this change is about has changed since. Ask for it again if it is still needed.',
  void: 'Whoever asked for this change is no admin any more. Ask for it again if it is still needed.',
  made_alone: 'This change has been made already.',
};

const isOver = ({ state }: ProposalPlace): Permit => (state === 'waiting' ? allow : deny(OVER[state]));

/** Nobody confirms what they asked for themselves: that is what the second person is for. */
export function canConfirm(proposal: ProposalPlace): Permit {
  if (proposal.state !== 'waiting') return isOver(proposal);
  return proposal.isOwn ? deny('You asked for this change, so somebody else confirms it.') : allow;
}

/** Whoever asked for a change withdraws it instead. */
export function canRefuse(proposal: ProposalPlace): Permit {
  if (proposal.state !== 'waiting') return isOver(proposal);
  return proposal.isOwn ? deny('You asked for this change. Withdraw it instead.') : allow;
}

/** Only whoever asked takes it back. */
export function canWithdraw(proposal: ProposalPlace): Permit {
  if (proposal.state !== 'waiting') return isOver(proposal);
  return proposal.isOwn ? allow : deny('Only whoever asked for this change can withdraw it.');
}
