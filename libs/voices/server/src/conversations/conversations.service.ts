import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { requirePermit } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { addRows, Clock, tx } from '@waymark/platform/server';
import { enterConversation, enterPost, enterSpace, type Inside } from '../groups/door';
import { voicesError } from '../voices.errors';
import type { EditPostInput, PostInput, StartConversationInput } from './conversation.inputs';
import type { Conversation, ConversationPayload, PostPayload } from './conversation.model';
import { canClose, canEditPost, canWithdrawPost } from './conversation.policy';
import { findConversation, lockConversation } from './conversations.queries';
import { findPost, takePost } from './posts.queries';

const START = `
  insert into voices.conversation (id, group_id, kind, purpose, title, opened_by, opened_on) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`;
const CLOSE = 'update voices.conversation set closed_on = $3, version = version + 1 where organisation_id = $1 and id = $2';
const POST = `
  insert into voices.post (id, conversation_id, place, author_id, posted_at)
  select $2, $3, coalesce(max(place), 0) + 1, $4, $5 from voices.post where organisation_id = $1 and conversation_id = $3`;
const TAKE_OUT = 'update voices.post set taken_out_by = $3, version = version + 1 where organisation_id = $1 and id = $2';
const FORGET = 'delete from voices.post_text where organisation_id = $1 and post_id = $2';

/** What members say among themselves. Nothing of it is written anywhere but into the tables of the space. */
@Injectable()
export class ConversationsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Without names there is no opener either. */
  async start({ key, groupKey, kind, title }: StartConversationInput): Promise<ConversationPayload> {
    const inside = await enterSpace(groupKey);
    return { conversationId: await this.begin(inside, { key: key ?? null, kind, purpose: 'talk', title }) };
  }

  /** @returns the id, the same for the same request again. @throws platform.not_found when the page's key is somebody else's. */
  async begin({ groupId, member }: Inside, { key, kind, purpose, title }: { key: string | null } & Pick<Conversation, 'kind' | 'purpose' | 'title'>): Promise<string> {
    const conversationId = toId('conversation', key);
    await tx().execute(START, [conversationId, groupId, kind, purpose, title, kind === 'named' ? member.personId : null, this.today(member.timeZone)]);
    const found = await findConversation(conversationId, groupId);
    if (!found || found.title !== title || found.kind !== kind || (kind === 'named' && found.openedById !== member.personId)) throw platformError('platform.not_found');
    return conversationId;
  }

  async close(id: string): Promise<ConversationPayload> {
    const inside = await enterConversation(id);
    await lockConversation(id);
    const conversation = await this.get(id, inside);
    if (conversation.closedOn) throw voicesError('voices.conversation.closed_already');
    requirePermit(canClose(conversation, { personId: inside.member.personId, isChair: inside.isChair }));
    await tx().execute(CLOSE, [tx().organisationId, id, this.today(inside.member.timeZone)]);
    return { conversationId: id };
  }

  async post({ key, conversationId, markdown }: PostInput): Promise<PostPayload> {
    const inside = await enterConversation(conversationId);
    await lockConversation(conversationId);
    const conversation = await this.get(conversationId, inside);
    if (conversation.kind === 'unnamed') throw voicesError('voices.conversation.needs_no_name');
    const postId = toId('post', key ?? null);
    if (key && (await this.isRepeat(postId, conversationId, inside))) return { postId };
    if (conversation.closedOn) throw voicesError('voices.conversation.closed');
    const at = this.minute();
    await tx().execute(POST, [tx().organisationId, postId, conversationId, inside.member.personId, at]);
    await addRows('voices.post_text', [{ id: randomUUID(), version: 1, post_id: postId, revision: 1, markdown, written_at: at }]);
    return { postId };
  }

  /** @throws voices.post.changed when the page had not seen the newest words. */
  async edit({ id, revision, markdown }: EditPostInput): Promise<PostPayload> {
    const inside = await enterPost(id);
    const post = await takePost(id);
    requirePermit(canEditPost(post, { personId: inside.member.personId, isChair: inside.isChair }));
    if (post.revision !== revision) throw voicesError('voices.post.changed', { current: post.words ?? '', field: 'markdown' });
    if (post.words === markdown) return { postId: id };
    await addRows('voices.post_text', [{ id: randomUUID(), version: 1, post_id: id, revision: revision + 1, markdown, written_at: this.minute() }]);
    return { postId: id };
  }

  /** What is taken out in the safe space is gone: the place stays, the words and all that stood there before do not. */
  async withdraw(id: string): Promise<PostPayload> {
    const inside = await enterPost(id);
    const post = await takePost(id);
    if (post.takenOutBy) throw voicesError('voices.post.taken_out');
    requirePermit(canWithdrawPost(post, { personId: inside.member.personId, isChair: inside.isChair }));
    await tx().execute(TAKE_OUT, [tx().organisationId, id, post.authorId === inside.member.personId ? 'author' : 'chair']);
    await tx().execute(FORGET, [tx().organisationId, id]);
    return { postId: id };
  }

  /** @throws platform.not_found */
  async get(id: string, { groupId }: Inside): Promise<Conversation> {
    const conversation = await findConversation(id, groupId);
    if (!conversation) throw platformError('platform.not_found');
    return conversation;
  }

  private async isRepeat(postId: string, conversationId: string, { member }: Inside): Promise<boolean> {
    const post = await findPost(postId);
    if (post && (post.conversationId !== conversationId || post.authorId !== member.personId)) throw platformError('platform.not_found');
    return post !== null;
  }

  /** Members see times to the minute, so no more is kept. */
  private minute(): string {
    return `${this.clock.now().toISOString().slice(0, 16)}:00.000Z`;
  }

  private today(timeZone: string): string {
    return this.clock.today(timeZone);
  }
}

/** The id of what a request makes: of its own, or the one that the page's key stands for. The key says nothing about who sent it. */
function toId(what: string, key: string | null): string {
  if (key === null) return randomUUID();
  const digits = createHash('sha256').update(JSON.stringify([tx().organisationId, what, key])).digest('hex');
  const variant = '89ab'[Number.parseInt(digits[16]!, 16) % 4];
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
