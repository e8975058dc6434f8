import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { loadActionLink, requirePermit } from '@waymark/plans/server';
import { type Day, deny, platformError } from '@waymark/platform/domain';
import { addRows, Clock, currentMember, isUuid, tx } from '@waymark/platform/server';
import type { GroupHand } from '../challenges/for-groups';
import type { AcceptAnswerArgs, AnswerAdviceInput } from '../comments/comment.inputs';
import type { CommentPayload } from '../comments/comment.model';
import { canAnswer, canJudge } from '../comments/comment.policy';
import { getComment, getSubject, lockThread } from '../comments/take-comment';
import { voicesError } from '../voices.errors';
import type { AdviceAnswer } from './answer.model';
import { getAnswer } from './answers.queries';

interface Judgement {
  readonly isAccepted: boolean;
  readonly words: string | null;
  readonly by: string | null;
  readonly on: Day;
}

/** Answers have places in their order, whatever the clock says; the thread is locked. */
const ANSWER = `
  insert into voices.comment_answer (comment_id, place, markdown, what_changed, action_id, answered_by, answered_at)
  select $2, 1 + coalesce(max(place), 0), $3, $4, $5, $6, $7 from voices.comment_answer where organisation_id = $1 and comment_id = $2`;

/** What becomes of advice: whoever is accountable answers it, whoever gave it says whether that is enough. */
@Injectable()
export class AdviceService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async answer({ commentId, markdown, whatChanged, actionId }: AnswerAdviceInput): Promise<CommentPayload> {
    await lockThread(commentId);
    const member = await currentMember();
    const comment = await getComment(commentId);
    const { ownerId, planState } = await getSubject(comment.subjectKind, comment.subjectId);
    requirePermit(canAnswer(comment, ownerId, planState, member));
    const action = actionId || null;
    if (action && !(isUuid(action) && (await loadActionLink().load(action)))) throw platformError('platform.bad_input', { fields: { actionId: 'Choose an action of this organisation.' } });
    await tx().execute(ANSWER, [tx().organisationId, commentId, markdown, whatChanged ?? null, action, member.personId, this.clock.now().toISOString()]);
    return { commentId };
  }

  /** Says whether an answer to one's own advice is enough. */
  async judge({ answerId, isAccepted, words }: AcceptAnswerArgs): Promise<CommentPayload> {
    const answer = await this.takeAnswer(answerId);
    const member = await currentMember();
    requirePermit(canJudge(await getComment(answer.commentId), answer, member));
    return this.write(answer, { isAccepted, words: words ?? null, by: member.personId, on: this.clock.today(member.timeZone) });
  }

  /** The same in the name of a group, with a day and nobody's name; whoever calls has looked whether the viewer may act for it. */
  async judgeForGroup({ groupId, personId }: GroupHand, { answerId, isAccepted, words }: AcceptAnswerArgs, timeZone: string): Promise<CommentPayload> {
    const answer = await this.takeAnswer(answerId);
    const comment = await getComment(answer.commentId);
    if (comment.groupId !== groupId) throw platformError('platform.not_found');
    if (answer.answeredBy.id === personId) requirePermit(deny('You gave this answer, so another chair says whether it is enough.'));
    return this.write(answer, { isAccepted, words: words ?? null, by: null, on: this.clock.today(timeZone) });
  }

  /** The answer as it is under the lock of its advice. */
  private async takeAnswer(answerId: string): Promise<AdviceAnswer> {
    const { commentId } = await getAnswer(answerId);
    await lockThread(commentId);
    return getAnswer(answerId);
  }

  private async write({ id, commentId, isAccepted }: AdviceAnswer, judgement: Judgement): Promise<CommentPayload> {
    if (isAccepted !== null) throw voicesError('voices.answer.judged');
    await addRows('voices.answer_judgement', [{ id: randomUUID(), answer_id: id, is_accepted: judgement.isAccepted, words: judgement.words, by_person: judgement.by, judged_on: judgement.on }]);
    return { commentId };
  }
}
