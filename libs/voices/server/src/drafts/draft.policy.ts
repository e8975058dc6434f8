import { allow, deny, type Permit } from '@waymark/platform/domain';
import { type DraftState, isInWork, mayCloseVote } from '@waymark/voices/domain';

/** Whoever asks stands inside already: the door let them in. */
export interface DraftInsider {
  readonly personId: string;
  readonly isChair: boolean;
}

export interface DraftFacts {
  readonly state: DraftState;
  readonly begunById: string | null;
}

export interface OpenVoteFacts {
  readonly closesOn: string;
  readonly cast: number;
  readonly eligible: number;
}

/** A chair, or whoever began a draft, takes it further; its words are everybody's. */
function canSteer({ begunById }: DraftFacts, { personId, isChair }: DraftInsider): Permit {
  return isChair || begunById === personId ? allow : deny('Whoever began a draft or a chair does this.');
}

const inState = ({ state }: DraftFacts, ...states: readonly DraftState[]): Permit => {
  if (states.includes(state)) return allow;
  if (state === 'released') return deny('This was released. The words are outside now.');
  if (state === 'dropped') return deny('This draft was given up.');
  if (state === 'voting') return deny('A vote on this draft is open.');
  return deny(states.includes('voting') ? 'No vote on this draft is open.' : 'The group has not agreed to these words yet. Vote on them first.');
};

/** Whether a member may change the words. */
export const canReviseDraft = (draft: DraftFacts): Permit => (isInWork(draft.state) ? allow : inState(draft, 'open', 'passed'));

/** Whether a member may open a vote. */
export function canOpenVote(draft: DraftFacts, insider: DraftInsider): Permit {
  const steering = canSteer(draft, insider);
  if (!steering.allowed) return steering;
  return draft.state === 'passed' ? deny('The group has agreed to these words already.') : inState(draft, 'open');
}

/** Whether a member may vote. */
export const canVote = (draft: DraftFacts): Permit => inState(draft, 'voting');

/** Whether a member may close a vote: when its last day is over, or as soon as everybody has voted. */
export function canCloseVote(draft: DraftFacts, vote: OpenVoteFacts | null, today: string, insider: DraftInsider): Permit {
  const steering = canSteer(draft, insider);
  if (!steering.allowed) return steering;
  if (!vote) return inState(draft, 'voting');
  return mayCloseVote(vote, today) ? inState(draft, 'voting') : deny('A vote ends when its last day is over, or as soon as everybody has voted.');
}

/** Whether a member may release it. */
export function canRelease(draft: DraftFacts, insider: DraftInsider): Permit {
  const steering = canSteer(draft, insider);
  return steering.allowed ? inState(draft, 'passed') : steering;
}

/** Whether a member may give it up. */
export function canDrop(draft: DraftFacts, insider: DraftInsider): Permit {
  const steering = canSteer(draft, insider);
  return steering.allowed ? inState(draft, 'open', 'passed') : steering;
}
