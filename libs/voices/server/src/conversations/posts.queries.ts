import { loader, tx } from '@waymark/platform/server';
import { groupBy } from '@waymark/plans/domain';
import { renderMarkdown } from '../markdown/render-markdown';
import type { PostText } from './conversation.model';
import type { Taker } from './conversation.enums';

/** A post as it is kept. */
export interface PostRow {
  readonly id: string;
  readonly conversationId: string;
  readonly place: number;
  readonly authorId: string;
  readonly postedAt: Date;
  readonly takenOutBy: Taker | null;
  readonly revision: number;
  /** Null once they were taken out. */
  readonly words: string | null;
}

const POSTS = `
  select post.id, post.conversation_id as "conversationId", post.place, post.author_id as "authorId", post.posted_at as "postedAt", post.taken_out_by as "takenOutBy",
         coalesce(text.revision, 0) as revision, text.markdown as words
  from voices.post
  left join lateral (
    select revision, markdown from voices.post_text where organisation_id = post.organisation_id and post_id = post.id order by revision desc limit 1
  ) text on true
  where post.organisation_id = $1`;
const OF_CONVERSATION = `${POSTS} and post.conversation_id = $2 and ($3::integer is null or post.place < $3) order by post.place desc limit $4`;
const BY_ID = `${POSTS} and post.id = $2`;
const LOCK = 'select id from voices.post where organisation_id = $1 and id = $2 for update';
const TEXTS = 'select post_id as "postId", revision, markdown, written_at as "writtenAt" from voices.post_text where organisation_id = $1 and post_id = any($2) order by post_id, revision desc';

/** The newest posts before a place, in the order in which they were written; one more than asked for, at the front, tells that there are others. */
export const listPosts = async (conversationId: string, before: number | null, first: number): Promise<PostRow[]> =>
  (await tx().query<PostRow>(OF_CONVERSATION, [tx().organisationId, conversationId, before, first + 1])).reverse();

/** A post by id. */
export async function findPost(id: string): Promise<PostRow | null> {
  const [post] = await tx().query<PostRow>(BY_ID, [tx().organisationId, id]);
  return post ?? null;
}

/** A post, locked until the transaction ends. */
export async function takePost(id: string): Promise<PostRow> {
  await tx().query(LOCK, [tx().organisationId, id]);
  return (await findPost(id))!;
}

/** All texts of posts that were edited, the newest first. */
export const loadPostTexts = loader<string, PostText[]>(async (ids) => {
  const rows = await tx().query<{ postId: string; revision: number; markdown: string; writtenAt: Date }>(TEXTS, [tx().organisationId, ids]);
  const byPost = groupBy(rows, ({ postId }) => postId);
  return ids.map((id) => (byPost.get(id) ?? []).map(({ revision, markdown, writtenAt }) => ({ revision, html: renderMarkdown(markdown), writtenAt })));
});
