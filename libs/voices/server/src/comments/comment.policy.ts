import { allow, deny, type Permit } from '@waymark/platform/domain';
import type { PlanState } from '@waymark/plans/domain';
import { voicesPermissions } from '../voices.permissions';

/** What a policy asks about whoever wants to act. */
export interface Speaker {
  readonly personId: string;
  readonly permissions: ReadonlySet<string>;
}

export interface CommentFacts {
  readonly authorId: string | null;
  readonly isWithdrawn: boolean;
  readonly kind: string;
}

/** Whether somebody may say something about a part of a plan. What is closed or withdrawn can still be spoken about. */
export const canWrite = ({ permissions }: Speaker): Permit =>
  permissions.has('voices.comment.write') ? allow : deny(voicesPermissions['voices.comment.write'].refusal);

/** Whether somebody may write other words in place of their own. */
export function canEdit({ authorId, isWithdrawn }: CommentFacts, speaker: Speaker): Permit {
  if (authorId === null) return deny('These are the words of a staff group. They stay as they were released.');
  if (authorId !== speaker.personId) return deny('Only its author can change a comment.');
  if (isWithdrawn) return deny('This comment was taken back.');
  return canWrite(speaker);
}

/** Whether somebody may take their words back. */
export const canWithdraw = canEdit;

/** Whether somebody may say that a thread is settled: its author, whoever is accountable, an executive. */
export function canResolve({ authorId }: CommentFacts, ownerId: string | null, speaker: Speaker & { readonly roles: readonly string[] }): Permit {
  const written = canWrite(speaker);
  if (!written.allowed) return written;
  if (speaker.personId === authorId || speaker.personId === ownerId || speaker.roles.includes('executive')) return allow;
  return deny('Whoever began a thread, whoever is accountable for what it is about, or an executive can say that it is settled.');
}

/** Whether somebody may answer advice: whoever is accountable for what it is about, or an executive; never the adviser themselves. */
export function canAnswer({ kind, authorId, isWithdrawn }: CommentFacts, ownerId: string | null, planState: PlanState, speaker: Speaker & { readonly roles: readonly string[] }): Permit {
  if (kind !== 'advice') return deny('Only advice is answered. Reply in the thread instead.');
  if (isWithdrawn) return deny('This advice was taken back.');
  if (authorId === speaker.personId) return deny('You gave this advice, so somebody else answers it.');
  if (planState === 'closed') return deny('This plan is closed, so its advice is no longer answered.');
  if (speaker.personId === ownerId || speaker.roles.includes('executive')) return canWrite(speaker);
  return deny('Whoever is accountable for what it is about answers advice, or an executive.');
}

export interface AnswerFacts {
  readonly isAccepted: boolean | null;
}

/** Whether somebody may say that the answer to their advice is enough, or is not. Once. */
export function canJudge({ authorId, isWithdrawn }: CommentFacts, { isAccepted }: AnswerFacts, speaker: Speaker): Permit {
  if (isAccepted !== null) return deny('This answer has been judged already.');
  if (authorId === null) return deny('A staff group gave this advice. Its chairs say whether the answer is enough, in its space.');
  if (authorId !== speaker.personId) return deny('Whoever gave the advice says whether the answer is enough.');
  return isWithdrawn ? deny('This advice was taken back.') : canWrite(speaker);
}
