import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople } from '@waymark/organisations/server';
import { pageSize } from '@waymark/plans/server';
import { enterConversation, enterPost, type Inside, Knock } from '../groups/door';
import { renderMarkdown } from '../markdown/render-markdown';
import { EditPostInput, PostInput, PostsArgs } from './conversation.inputs';
import { Post, PostPage, PostPayload, PostText } from './conversation.model';
import { canEditPost, canWithdrawPost } from './conversation.policy';
import { ConversationsService } from './conversations.service';
import { findPost, listPosts, loadPostTexts, type PostRow } from './posts.queries';

const ID_OF = { type: () => ID, description: 'The post.' };

/** A post as a member sees it. */
async function toPost({ words, ...row }: PostRow, { isChair, member }: Inside): Promise<Post> {
  const insider = { personId: member.personId, isChair };
  const edit = canEditPost(row, insider);
  return {
    ...row, author: await loadPeople().load(row.authorId), html: words === null ? null : renderMarkdown(words), markdown: edit.allowed ? words : null,
    viewerCan: { edit, withdraw: canWithdrawPost(row, insider) },
  };
}

/** What is said inside with a name. */
@Resolver(() => Post)
export class PostsResolver {
  constructor(@Inject(ConversationsService) private readonly conversations: ConversationsService) {}

  @Query(() => PostPage, { description: 'The newest posts of a conversation, or those before a place. Not found for everybody but the group’s members.' })
  @Knock()
  async posts(@Args() { conversationId, first, before }: PostsArgs): Promise<PostPage> {
    const inside = await enterConversation(conversationId);
    const size = pageSize(first, 50);
    const found = await listPosts(conversationId, before ?? null, size);
    const shown = found.slice(-size);
    return { items: await Promise.all(shown.map((row) => toPost(row, inside))), before: found.length > size ? shown[0]!.place : null };
  }

  @Mutation(() => PostPayload, { description: 'Says something inside, with one’s name.' })
  @Knock()
  post(@Args('input', { description: 'What to say.' }) input: PostInput): Promise<PostPayload> {
    return this.conversations.post(input);
  }

  @Mutation(() => PostPayload, { description: 'Writes other words in place of one’s own; members can see that, and the old ones.' })
  @Knock()
  editPost(@Args('input', { description: 'The new words.' }) input: EditPostInput): Promise<PostPayload> {
    return this.conversations.edit(input);
  }

  @Mutation(() => PostPayload, { description: 'Takes words out, for good: one’s own, or any as a chair. The place stays.' })
  @Knock()
  withdrawPost(@Args('id', ID_OF) id: string): Promise<PostPayload> {
    return this.conversations.withdraw(id);
  }

  @ResolveField(() => [PostText], { description: 'All its texts, the newest first, when it was edited.' })
  texts({ id, revision }: Post): Promise<PostText[]> | PostText[] {
    return revision <= 1 ? [] : loadPostTexts().load(id);
  }
}

@Resolver(() => PostPayload)
export class PostPayloadResolver {
  @ResolveField(() => Post, { description: 'The post as it is now.' })
  async post({ postId }: PostPayload): Promise<Post> {
    const inside = await enterPost(postId);
    return toPost((await findPost(postId))!, inside);
  }
}
