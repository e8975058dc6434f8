import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { findSubject, fromCursor, pageSize, toCursor } from '@waymark/plans/server';
import { deny } from '@waymark/platform/domain';
import { AcknowledgementPayload, currentMember, Requires } from '@waymark/platform/server';
import { Comment, CommentPage, CommentPayload, CommentText, CommentViewerCan, SubjectLink, TalkViewerCan } from './comment.model';
import { CommentsArgs, EditCommentInput, WriteCommentInput } from './comment.inputs';
import { type SpokenOf, SubjectKindEnum } from './comment.enums';
import { canAnswer, canEdit, canResolve, canWithdraw, canWrite } from './comment.policy';
import { countThreads, listThreads, loadComment, loadReplies, loadTexts } from './comments.queries';
import { CommentsService } from './comments.service';
import { follow, isFollowing } from './following';
import { getComment, getSubject } from './take-comment';

const ID_OF = { type: () => ID, description: 'The comment.' };
const THREAD = { type: () => ID, description: 'The comment that began the thread.' };
const KIND = { type: () => SubjectKindEnum, description: 'What sort of thing it is.' };
const SUBJECT = { type: () => ID, description: 'The one that is spoken about.' };

@Resolver(() => Comment)
export class CommentsResolver {
  constructor(@Inject(CommentsService) private readonly service: CommentsService) {}

  @Query(() => CommentPage, { description: 'What is said about something, thread by thread, the newest first.' })
  @Requires('voices.read')
  async comments(@Args() { subjectKind, subjectId, first, after }: CommentsArgs): Promise<CommentPage> {
    const subject = await getSubject(subjectKind, subjectId);
    const size = pageSize(first, 20);
    const places = await listThreads(subject, fromCursor(after), size + 1);
    const shown = places.slice(0, size);
    const last = places.length > size ? shown.at(-1)! : null;
    const items = await loadComment().loadMany(shown.map(({ id }) => id));
    return { subject, items: items.filter((item): item is Comment => item !== null && !(item instanceof Error)), total: await countThreads(subject), nextCursor: last && toCursor(last) };
  }

  @Query(() => Comment, { description: 'One comment, by its permanent link.' })
  @Requires('voices.read')
  comment(@Args('id', ID_OF) id: string): Promise<Comment> {
    return getComment(id);
  }

  @Mutation(() => CommentPayload, { description: 'Says something about a part of a plan, or in a thread.' })
  @Requires('voices.comment.write')
  writeComment(@Args('input', { description: 'What to say.' }) input: WriteCommentInput): Promise<CommentPayload> {
    return this.service.write(input);
  }

  @Mutation(() => CommentPayload, { description: 'Writes other words in place of one’s own; the old ones are kept and can be read.' })
  @Requires('voices.comment.write')
  editComment(@Args('input', { description: 'The new words.' }) input: EditCommentInput): Promise<CommentPayload> {
    return this.service.edit(input);
  }

  @Mutation(() => CommentPayload, { description: 'Takes one’s own words back. The place stays and says so.' })
  @Requires('voices.comment.write')
  withdrawComment(@Args('id', ID_OF) id: string): Promise<CommentPayload> {
    return this.service.withdraw(id);
  }

  @Mutation(() => CommentPayload, { description: 'Says that a thread is settled.' })
  @Requires('voices.comment.write')
  resolveThread(@Args('threadId', THREAD) threadId: string): Promise<CommentPayload> {
    return this.service.settle(threadId, 'resolved');
  }

  @Mutation(() => CommentPayload, { description: 'Says that a settled thread is open again.' })
  @Requires('voices.comment.write')
  reopenThread(@Args('threadId', THREAD) threadId: string): Promise<CommentPayload> {
    return this.service.settle(threadId, 'reopened');
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Lets the viewer hear by mail that something was said about this; never what.' })
  @Requires('voices.read')
  async follow(@Args('subjectKind', KIND) subjectKind: SpokenOf, @Args('subjectId', SUBJECT) subjectId: string): Promise<AcknowledgementPayload> {
    await follow((await currentMember()).personId, await getSubject(subjectKind, subjectId), true);
    return { done: true };
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Ends that.' })
  @Requires('voices.read')
  async unfollow(@Args('subjectKind', KIND) subjectKind: SpokenOf, @Args('subjectId', SUBJECT) subjectId: string): Promise<AcknowledgementPayload> {
    await follow((await currentMember()).personId, await getSubject(subjectKind, subjectId), false);
    return { done: true };
  }

  @ResolveField(() => [Comment], { description: 'The replies of its thread, the last 50 of them, in the order in which they were written; none for a reply.' })
  replies({ id, threadId }: Comment): Promise<Comment[]> | Comment[] {
    return id === threadId ? loadReplies().load(id) : [];
  }

  @ResolveField(() => [CommentText], { description: 'All its texts, the newest first: edits are kept for good. None once it was taken back.' })
  texts({ id, isWithdrawn, revision }: Comment): Promise<CommentText[]> | CommentText[] {
    return isWithdrawn || revision === 1 ? [] : loadTexts().load(id);
  }

  @ResolveField(() => SubjectLink, { nullable: true, description: 'What it is about; null once that has left a draft.' })
  async subject({ subjectKind, subjectId }: Comment): Promise<SubjectLink | null> {
    return (await findSubject(subjectKind, subjectId)) as SubjectLink | null;
  }

  @ResolveField(() => String, { name: 'markdown', nullable: true, description: 'The words as typed, for whoever may edit them; null for others.' })
  async markdown(comment: Comment): Promise<string | null> {
    return canEdit(comment, await currentMember()).allowed ? comment.words : null;
  }

  @ResolveField(() => CommentViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(comment: Comment): Promise<CommentViewerCan> {
    const member = await currentMember();
    const subject = await findSubject(comment.subjectKind, comment.subjectId);
    const gone = deny('What this is about is no longer there.');
    return {
      edit: canEdit(comment, member), withdraw: canWithdraw(comment, member), reply: canWrite(member),
      resolve: subject ? canResolve(comment, subject.ownerId, member) : gone,
      answer: subject ? canAnswer(comment, subject.ownerId, subject.planState, member) : gone,
    };
  }
}

@Resolver(() => CommentPage)
export class CommentPageResolver {
  @ResolveField(() => Boolean, { description: 'Whether the viewer hears by mail of what is said about this.' })
  async isFollowing({ subject }: CommentPage): Promise<boolean> {
    return isFollowing((await currentMember()).personId, subject);
  }

  @ResolveField(() => TalkViewerCan, { description: 'What the viewer may do here, and if not, why.' })
  async viewerCan(): Promise<TalkViewerCan> {
    return { write: canWrite(await currentMember()) };
  }
}

@Resolver(() => CommentPayload)
export class CommentPayloadResolver {
  @ResolveField(() => Comment, { description: 'The comment as it is now.' })
  comment({ commentId }: CommentPayload): Promise<Comment> {
    return getComment(commentId);
  }
}
