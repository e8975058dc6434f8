import type { Subject } from '@waymark/plans/server';
import { tx } from '@waymark/platform/server';
import { enqueueTelling } from './enqueue-telling';

const MENTIONED = `
  insert into voices.notice (organisation_id, comment_id, person_id, is_mention) select $1, $2, person_id, true from unnest($3::uuid[]) person_id where person_id <> $4
  on conflict (organisation_id, comment_id, person_id) do nothing`;

/** Whoever is accountable hears of it like a follower, unless they have said that they do not want to. */
const FOLLOWING = `
  insert into voices.notice (organisation_id, comment_id, person_id, is_mention)
  select $1, $2, person_id, false from (
    select person_id from voices.follow where organisation_id = $1 and subject_id = $3 and is_following
    union
    select $4::uuid where $4 is not null and not exists (select from voices.follow where organisation_id = $1 and subject_id = $3 and person_id = $4 and not is_following)
  ) follower
  where person_id <> $5
  on conflict (organisation_id, comment_id, person_id) do nothing`;

interface Said {
  readonly commentId: string;
  readonly authorId: string;
  readonly now: Date;
}

/** Lets people hear that they were spoken to. Mentions come before followers: nobody hears of one comment twice. */
export async function noticeMentioned({ commentId, authorId, now }: Said, personIds: readonly string[]): Promise<void> {
  if (personIds.length > 0 && (await tx().execute(MENTIONED, [tx().organisationId, commentId, personIds, authorId])) > 0) await enqueueTelling(now);
}

/** Lets the followers of something hear that somebody spoke about it. */
export async function noticeFollowers({ commentId, authorId, now }: Said, { id, ownerId }: Subject): Promise<void> {
  if ((await tx().execute(FOLLOWING, [tx().organisationId, commentId, id, ownerId, authorId])) > 0) await enqueueTelling(now);
}

/** A notice that waits, with what it is about. */
export interface WaitingNotice {
  readonly personId: string;
  readonly isMention: boolean;
  readonly commentId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** What was taken back meanwhile is told to nobody. */
const TAKE = `
  with taken as (delete from voices.notice where organisation_id = $1 returning comment_id, person_id, is_mention)
  select taken.person_id as "personId", taken.is_mention as "isMention", comment.id as "commentId", comment.subject_kind as "subjectKind", comment.subject_id as "subjectId"
  from taken
  join voices.comment on comment.organisation_id = $1 and comment.id = taken.comment_id
  where not exists (select from voices.comment_turn turn where turn.organisation_id = $1 and turn.comment_id = comment.id and turn.kind = 'withdrawn')
  order by taken.person_id, not taken.is_mention, comment.written_at, comment.id`;

/** Takes all notices that wait; whoever takes them posts them in the same transaction. */
export const takeNotices = (): Promise<WaitingNotice[]> => tx().query<WaitingNotice>(TAKE, [tx().organisationId]);
