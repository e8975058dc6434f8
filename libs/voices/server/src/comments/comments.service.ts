import { randomUUID } from 'node:crypto';
import { requirePermit } from '@waymark/plans/server';
import { Inject, Injectable } from '@nestjs/common';
import { platformError } from '@waymark/platform/domain';
import { addRows, Clock, currentMember, tx } from '@waymark/platform/server';
import { noticeFollowers, noticeMentioned } from '../notices/notices.queries';
import { voicesError } from '../voices.errors';
import type { CommentPayload } from './comment.model';
import type { EditCommentInput, WriteCommentInput } from './comment.inputs';
import { canEdit, canResolve, canWithdraw, canWrite } from './comment.policy';
import { follow } from './following';
import { recordMentions } from './mentions';
import { getComment, getSubject, lockThread } from './take-comment';

/** A reply's place is the next one of its thread, which is locked; the comment that begins it has place 0. */
const WRITE = `
  insert into voices.comment (id, subject_kind, subject_id, plan_id, thread_id, kind, author_id, written_at, place)
  select $2, $3, $4, $5, $6, $7, $8, $9, coalesce(max(place) + 1, 0) from voices.comment where organisation_id = $1 and thread_id = $6`;

/** Turns have an order even where the clock does not tell them apart; the thread is locked. */
const TURN = `
  insert into voices.comment_turn (comment_id, place, kind, by_person, turned_at)
  select $2, 1 + coalesce(max(place), 0), $3, $4, $5 from voices.comment_turn where organisation_id = $1 and comment_id = $2`;

/** What people say in the open. Words are only ever added: an edit is another text, an ending another row. */
@Injectable()
export class CommentsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async write({ subjectKind, subjectId, threadId, kind, markdown }: WriteCommentInput): Promise<CommentPayload> {
    const member = await currentMember();
    requirePermit(canWrite(member));
    const subject = await getSubject(subjectKind, subjectId);
    const id = randomUUID();
    const thread = threadId ? await this.threadOf(threadId, subjectId) : id;
    const now = this.clock.now();
    const writtenAt = now.toISOString();
    await lockThread(thread);
    await tx().execute(WRITE, [tx().organisationId, id, subjectKind, subjectId, subject.planId, thread, kind, member.personId, writtenAt]);
    await addRows('voices.comment_text', [{ id: randomUUID(), comment_id: id, revision: 1, markdown, written_at: writtenAt }]);
    const said = { commentId: id, authorId: member.personId, now };
    await noticeMentioned(said, await recordMentions(id, markdown, this.clock.today(member.timeZone)));
    await noticeFollowers(said, subject);
    await follow(member.personId, subject, true, { unlessSaid: true });
    return { commentId: id };
  }

  /** @throws voices.comment.changed when the page had not seen the newest words. */
  async edit({ id, revision, markdown }: EditCommentInput): Promise<CommentPayload> {
    await lockThread(id);
    const member = await currentMember();
    const comment = await getComment(id);
    requirePermit(canEdit(comment, member));
    if (comment.revision !== revision) throw voicesError('voices.comment.changed', { current: comment.words, field: 'markdown' });
    if (comment.words === markdown) return { commentId: id };
    const now = this.clock.now();
    await addRows('voices.comment_text', [{ id: randomUUID(), comment_id: id, revision: revision + 1, markdown, written_at: now.toISOString() }]);
    await noticeMentioned({ commentId: id, authorId: member.personId, now }, await recordMentions(id, markdown, this.clock.today(member.timeZone)));
    return { commentId: id };
  }

  async withdraw(id: string): Promise<CommentPayload> {
    await lockThread(id);
    const comment = await getComment(id);
    if (comment.isWithdrawn) throw voicesError('voices.thread.turned');
    requirePermit(canWithdraw(comment, await currentMember()));
    await this.turn(id, 'withdrawn');
    return { commentId: id };
  }

  /** Says that a thread is settled, or open again. */
  async settle(threadId: string, kind: 'resolved' | 'reopened'): Promise<CommentPayload> {
    await lockThread(threadId);
    const comment = await getComment(threadId);
    if (comment.threadId !== comment.id) throw platformError('platform.not_found');
    const { ownerId } = await getSubject(comment.subjectKind, comment.subjectId);
    requirePermit(canResolve(comment, ownerId, await currentMember()));
    if (comment.isResolved === (kind === 'resolved')) throw voicesError('voices.thread.turned');
    await this.turn(threadId, kind);
    return { commentId: threadId };
  }

  private async turn(commentId: string, kind: 'withdrawn' | 'resolved' | 'reopened'): Promise<void> {
    const { personId } = await currentMember();
    await tx().execute(TURN, [tx().organisationId, commentId, kind, personId, this.clock.now().toISOString()]);
  }

  /** A thread is about one thing; a reply to a reply goes into the same thread. */
  private async threadOf(threadId: string, subjectId: string): Promise<string> {
    const comment = await getComment(threadId);
    if (comment.subjectId !== subjectId) throw platformError('platform.not_found');
    return comment.threadId;
  }
}
