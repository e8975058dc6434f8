import type { Transaction } from '@waymark/platform/server';

/** How much is said, about what and by whom. */
export interface ManyComments {
  readonly subjectId: string;
  readonly planId: string;
  readonly authorId: string;
  readonly threads: number;
  /** All in the first thread. */
  readonly replies: number;
}

const THREADS = `
  with made as (select gen_random_uuid() as id, number from generate_series(1, $5::int) number)
  insert into voices.comment (organisation_id, id, subject_kind, subject_id, plan_id, thread_id, place, kind, author_id, written_at)
  select $1, id, 'action', $2, $3, id, 0, 'comment', $4, '2026-01-05T09:00:00Z'::timestamptz + number * interval '1 minute' from made`;
const REPLIES = `
  with thread as (select id from voices.comment where organisation_id = $1 and subject_id = $2 and place = 0 order by written_at limit 1)
  insert into voices.comment (organisation_id, id, subject_kind, subject_id, plan_id, thread_id, place, kind, author_id, written_at)
  select $1, gen_random_uuid(), 'action', $2, $3, thread.id, number, 'comment', $4, '2026-11-05T09:00:00Z'::timestamptz + number * interval '1 minute' from thread, generate_series(1, $5::int) number`;
const TEXTS = `
  insert into voices.comment_text (comment_id, revision, markdown, written_at)
  select id, 1, 'Something that takes **two** lines to say, and leads [somewhere](https://example.org).' || E'\\n\\n- one\\n- two', written_at from voices.comment
  where organisation_id = $1 and subject_id = $2 and not exists (select from voices.comment_text text where text.organisation_id = $1 and text.comment_id = comment.id)`;

/** Writes a long conversation as rows, without going through its door; for specs that are about reading it. */
export async function addComments({ subjectId, planId, authorId, threads, replies }: ManyComments, transaction: Transaction): Promise<void> {
  const { organisationId } = transaction;
  await transaction.execute(THREADS, [organisationId, subjectId, planId, authorId, threads]);
  await transaction.execute(REPLIES, [organisationId, subjectId, planId, authorId, replies]);
  await transaction.execute(TEXTS, [organisationId, subjectId]);
}
