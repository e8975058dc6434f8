import { allow, deny, type Permit } from '@waymark/platform/domain';
import type { ConversationKind, Taker } from './conversation.enums';

/** Whoever asks stands inside already: the door let them in. */
export interface Insider {
  readonly personId: string;
  readonly isChair: boolean;
}

export interface ConversationFacts {
  readonly kind: ConversationKind;
  readonly openedById: string | null;
  readonly closedOn: string | null;
}

export interface PostFacts {
  readonly authorId: string;
  readonly takenOutBy: Taker | null;
}

/** Whether a member may say something with their name. */
export function canPost({ kind, closedOn }: ConversationFacts): Permit {
  if (kind === 'unnamed') return deny('What is said in this conversation is said without a name. Use the box for that.');
  return closedOn ? deny('This conversation is closed. Start another one.') : allow;
}

/** Whether a member may close a conversation: its opener, or a chair. */
export function canClose({ openedById, closedOn }: ConversationFacts, { personId, isChair }: Insider): Permit {
  if (closedOn) return deny('This conversation is closed already.');
  return isChair || openedById === personId ? allow : deny('Whoever began a conversation or a chair can close it.');
}

/** Whether a member may write other words in place of their own. */
export function canEditPost({ authorId, takenOutBy }: PostFacts, { personId }: Insider): Permit {
  if (takenOutBy) return deny('These words were taken out.');
  return authorId === personId ? allow : deny('Only its author can change a post.');
}

/** Whether a member may take words out: their own, or any as a chair. */
export function canWithdrawPost(post: PostFacts, insider: Insider): Permit {
  if (post.takenOutBy) return deny('These words were taken out already.');
  return post.authorId === insider.personId || insider.isChair ? allow : deny('Whoever wrote a post or a chair can take it out.');
}
