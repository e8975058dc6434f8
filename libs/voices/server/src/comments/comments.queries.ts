import { initialsOf } from '@waymark/organisations/domain';
import { groupBy } from '@waymark/plans/domain';
import { toDay } from '@waymark/platform/domain';
import { currentMember, loader, tx } from '@waymark/platform/server';
import { renderMarkdown } from '../markdown/render-markdown';
import type { Comment, CommentText } from './comment.model';

interface Row extends Omit<Comment, 'author' | 'html' | 'markdown' | 'writtenOn' | 'writtenAt'> {
  readonly writtenAt: Date;
  readonly authorName: string | null;
  readonly authorTitle: string | null;
  readonly authorHasLeft: boolean;
}

/** The newest text, the newest turn of the thread, and how many replies: each looked up for the comments of one page alone. */
const COMMENTS = `
  select comment.id, comment.thread_id as "threadId", comment.kind, comment.subject_kind as "subjectKind", comment.subject_id as "subjectId", comment.plan_id as "planId",
         comment.author_id as "authorId", comment.group_id as "groupId", held.name as "groupName", author.name as "authorName", author.title as "authorTitle", author.left_on is not null as "authorHasLeft",
         comment.written_at as "writtenAt",
         text.markdown as words, text.revision, case when text.revision > 1 then text.written_at end as "editedAt",
         exists (select from voices.comment_turn turn where turn.organisation_id = comment.organisation_id and turn.comment_id = comment.id and turn.kind = 'withdrawn') as "isWithdrawn",
         coalesce(turned.kind = 'resolved', false) as "isResolved",
         case when comment.id = comment.thread_id then (select count(*)::int - 1 from voices.comment reply where reply.organisation_id = comment.organisation_id and reply.thread_id = comment.id) else 0 end as "replyCount"
  from voices.comment
  left join organisations.person author on author.organisation_id = comment.organisation_id and author.id = comment.author_id
  left join voices.staff_group held on held.organisation_id = comment.organisation_id and held.id = comment.group_id
  join lateral (
    select markdown, revision, written_at from voices.comment_text where organisation_id = comment.organisation_id and comment_id = comment.id order by revision desc limit 1
  ) text on true
  left join lateral (
    select kind from voices.comment_turn where organisation_id = comment.organisation_id and comment_id = comment.thread_id and kind <> 'withdrawn' order by place desc limit 1
  ) turned on true`;

const BY_ID = `${COMMENTS} where comment.organisation_id = $1 and comment.id = any($2)`;
const PLACES = `
  select id, written_at::text as at from voices.comment
  where organisation_id = $1 and subject_id = $2 and subject_kind = $3 and id = thread_id
    and (written_at, id) < (coalesce($4::timestamptz, 'infinity'), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
  order by written_at desc, id desc limit $6`;
const COUNT = `select count(*)::int as total from voices.comment where organisation_id = $1 and subject_id = $2 and subject_kind = $3 and id = thread_id`;
const REPLIES = `
  select reply.id, reply.thread_id as "threadId" from unnest($2::uuid[]) thread
  cross join lateral (
    select id, thread_id, place from voices.comment where organisation_id = $1 and thread_id = thread and place > 0 order by place desc limit $3
  ) reply
  order by reply.thread_id, reply.place`;
const TEXTS = `select comment_id as "commentId", revision, markdown, written_at as "writtenAt" from voices.comment_text where organisation_id = $1 and comment_id = any($2) order by comment_id, revision desc`;

/** Of a staff group's words only the day is told. */
function toComment({ authorName, authorTitle, authorHasLeft, ...row }: Row, timeZone: string): Comment {
  const author = row.authorId ? { id: row.authorId, name: authorName!, initials: initialsOf(authorName!), title: authorTitle, hasLeft: authorHasLeft } : null;
  return {
    ...row, author, html: row.isWithdrawn ? null : renderMarkdown(row.words), markdown: null,
    writtenAt: author ? row.writtenAt : null, writtenOn: toDay(row.writtenAt, timeZone),
  };
}

/** Comments by id, in one statement. */
export const loadComment = loader<string, Comment | null>(async (ids) => {
  const { timeZone } = await currentMember();
  const found = new Map((await tx().query<Row>(BY_ID, [tx().organisationId, ids])).map((row) => [row.id, toComment(row, timeZone)]));
  return ids.map((id) => found.get(id) ?? null);
});

/** Where the threads about something begin, the newest first, beginning after a place. */
export const listThreads = (subject: { readonly kind: string; readonly id: string }, after: { readonly at: string; readonly id: string } | null, first: number): Promise<{ id: string; at: string }[]> =>
  tx().query(PLACES, [tx().organisationId, subject.id, subject.kind, after?.at ?? null, after?.id ?? null, first]);

/** How many threads there are about something. */
export async function countThreads({ kind, id }: { readonly kind: string; readonly id: string }): Promise<number> {
  const [row] = await tx().query<{ total: number }>(COUNT, [tx().organisationId, id, kind]);
  return row!.total;
}

/** So many replies are shown with a thread, the newest of them. */
export const REPLIES_SHOWN = 50;

/** The newest replies of many threads, in the order in which they were written. */
export const loadReplies = loader<string, Comment[]>(async (threadIds) => {
  const places = await tx().query<{ id: string; threadId: string }>(REPLIES, [tx().organisationId, threadIds, REPLIES_SHOWN]);
  const replies = await loadComment().loadMany(places.map(({ id }) => id));
  const byThread = new Map<string, Comment[]>();
  for (const reply of replies) if (reply && !(reply instanceof Error)) byThread.set(reply.threadId, [...(byThread.get(reply.threadId) ?? []), reply]);
  return threadIds.map((id) => byThread.get(id) ?? []);
});

/** All texts of comments that were edited, the newest first. */
export const loadTexts = loader<string, CommentText[]>(async (ids) => {
  const rows = await tx().query<{ commentId: string; revision: number; markdown: string; writtenAt: Date }>(TEXTS, [tx().organisationId, ids]);
  const byComment = groupBy(rows, ({ commentId }) => commentId);
  return ids.map((id) => (byComment.get(id) ?? []).map(({ revision, markdown, writtenAt }) => ({ revision, html: renderMarkdown(markdown), writtenAt })));
});
