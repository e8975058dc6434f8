import { Inject, Injectable } from '@nestjs/common';
import { pageSize } from '@waymark/plans/server';
import { addDays, allow, deny, type Permit, platformError } from '@waymark/platform/domain';
import { Clock } from '@waymark/platform/server';
import { CREDENTIALS_NEEDED, countsSince, HOUR_OF_RELEASE, isCrowd, LETTERS_NEEDED } from '@waymark/voices/domain';
import { enterConversation, enterUnnamedPost, type Inside, requireChair } from '../groups/door';
import { renderMarkdown } from '../markdown/render-markdown';
import { voicesError } from '../voices.errors';
import { countHolders, findUnnamed, listKeys, lockUnnamed } from './keys.queries';
import { Seals } from './seals';
import type { Moderation } from './unnamed.enums';
import type { ModerateUnnamedInput, UnnamedPostsArgs } from './unnamed.inputs';
import type { UnnamedPost, UnnamedPostPage, UnnamedState } from './unnamed.model';
import { askAbout, blockAuthor, countUnnamedPosts, findUnnamedPost, hidePost, isIssuedTo, listQuestions, listUnnamedPosts, type QuestionRow, unblockAuthor, type UnnamedPostRow } from './unnamed.queries';

/** What members see of words without a name, and what chairs may do about them. */
@Injectable()
export class UnnamedService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Seals) private readonly seals: Seals,
  ) {}

  async state(conversationId: string): Promise<UnnamedState> {
    const { member } = await enterConversation(conversationId);
    const conversation = await findUnnamed(conversationId);
    if (!conversation) throw platformError('platform.not_found');
    const today = this.clock.today(member.timeZone);
    const round = (await listKeys(conversationId)).at(-1)?.round ?? 0;
    const crowd = { counted: await countHolders(conversationId, round, countsSince(today)), needed: CREDENTIALS_NEEDED };
    const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: member.timeZone, hour: '2-digit', hourCycle: 'h23' }).format(this.clock.now()));
    return {
      ...crowd, write: this.permit(conversation.closedOn, crowd), lettersNeeded: LETTERS_NEEDED, isIssued: await isIssuedTo(member.personId, conversationId),
      nextReleaseOn: hour < HOUR_OF_RELEASE ? today : addDays(today, 1),
    };
  }

  private permit(closedOn: string | null, crowd: { counted: number; needed: number }): Permit {
    if (!this.seals.areReady) return deny(voicesError('voices.unnamed.no_key').message);
    if (closedOn) return deny(voicesError('voices.conversation.closed').message);
    return isCrowd(crowd) ? allow : deny(voicesError('voices.unnamed.too_few', crowd).message);
  }

  async list({ conversationId, first, after }: UnnamedPostsArgs): Promise<UnnamedPostPage> {
    const inside = await enterConversation(conversationId);
    const size = pageSize(first);
    const found = await listUnnamedPosts(conversationId, after ?? null, size);
    const shown = found.slice(0, size);
    const questions = shown.length > 0 ? await listQuestions(conversationId, shown.map(({ id }) => id)) : [];
    return { items: shown.map((post) => toPost(post, questions, inside)), nextCursor: found.length > size ? shown.at(-1)!.id : null, total: await countUnnamedPosts(conversationId) };
  }

  async get(id: string): Promise<UnnamedPost> {
    const inside = await enterUnnamedPost(id);
    const post = (await findUnnamedPost(id))!;
    return toPost(post, await listQuestions(post.conversationId, [id]), inside);
  }

  /** Hides, asks or blocks. Nothing is written of which chair it was. */
  async moderate({ postId, act, words }: ModerateUnnamedInput): Promise<UnnamedPost> {
    const inside = await enterUnnamedPost(postId);
    requireChair(inside);
    const { conversationId } = (await findUnnamedPost(postId))!;
    await lockUnnamed(conversationId);
    await this.carryOut(act, (await findUnnamedPost(postId))!, (words ?? '').trim(), this.clock.today(inside.member.timeZone));
    return this.get(postId);
  }

  private async carryOut(act: Moderation, post: UnnamedPostRow, words: string, today: string): Promise<void> {
    if (act === 'block') return void (await blockAuthor(post));
    if (act === 'unblock') return void (await unblockAuthor(post));
    if (act === 'hide' || act === 'show') return void (await hidePost(post.id, act === 'hide' ? today : null));
    if (words === '') throw voicesError('voices.unnamed.question_needed');
    await askAbout(post, words, today);
  }
}

function toPost({ mark: _mark, conversationId: _conversationId, body, ...post }: UnnamedPostRow, questions: readonly QuestionRow[], { isChair }: Inside): UnnamedPost {
  const isSeen = post.withdrawnOn === null && post.hiddenOn === null;
  return {
    ...post, html: isSeen ? renderMarkdown(body) : null, markdown: isSeen ? body : null,
    questions: questions.filter(({ postId }) => postId === post.id).map(({ words, askedOn }) => ({ html: renderMarkdown(words), askedOn })),
    moderate: isChair ? allow : deny('Only the chairs of the group can do this.'),
  };
}
