import type { Day } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';

/** A stretch of a plan's life: what came after its first moment, up to its last. What has a day and no time counts from the first one's day on. */
export interface SpokenStretch {
  readonly planId: string;
  readonly from: Date;
  readonly since: Day;
  readonly until: Day;
  readonly at: Date;
  readonly timeZone: string;
}

const RAISED = `select id from voices.challenge where organisation_id = $1 and plan_id = $2 and raised_on <= $3 order by number`;

/** All challenges about a plan, raised up to a day, by number. */
export async function listRaisedIds({ planId, until }: Pick<SpokenStretch, 'planId' | 'until'>): Promise<string[]> {
  return (await tx().query<{ id: string }>(RAISED, [tx().organisationId, planId, until])).map(({ id }) => id);
}

/** Something said in the open. */
export interface SpokenRow {
  readonly kind: 'comment' | 'advice' | 'support' | 'statement';
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The group's name, or that of a person. */
  readonly by: string;
  /** A staff group, or somebody who is an adviser. */
  readonly isHeard: boolean;
  readonly words: string;
  readonly on: Day;
}

/** What a group released has a day and no time: on the first day it is rather told twice than never. Only words in the open are read here: the tables of a group's inside are named nowhere in this folder. */
const SPOKEN = `
  select comment.kind, comment.subject_kind as "subjectKind", comment.subject_id as "subjectId", coalesce(held.name, author.name) as by, text.markdown as words,
         (comment.written_at at time zone $6)::date::text as "on",
         comment.group_id is not null or exists (
           select from organisations.membership where membership.organisation_id = $1 and membership.person_id = comment.author_id and 'adviser' = any(membership.roles)
         ) as "isHeard"
  from voices.comment
  left join organisations.person author on author.organisation_id = comment.organisation_id and author.id = comment.author_id
  left join voices.staff_group held on held.organisation_id = comment.organisation_id and held.id = comment.group_id
  join lateral (
    select markdown from voices.comment_text where organisation_id = $1 and comment_id = comment.id and written_at <= $5 order by revision desc limit 1
  ) text on true
  where comment.organisation_id = $1 and comment.plan_id = $2 and comment.written_at <= $5
    and (comment.written_at > $3 or (comment.group_id is not null and (comment.written_at at time zone $6)::date >= ($3::timestamptz at time zone $6)::date))
    and (comment.written_at at time zone $6)::date <= $4
    and not exists (select from voices.comment_turn turn where turn.organisation_id = $1 and turn.comment_id = comment.id and turn.kind = 'withdrawn' and turn.turned_at <= $5)
  order by comment.written_at, comment.thread_id, comment.place, comment.id`;

/** What was said in the open about a plan and its parts in a stretch, the earliest first. */
export const listSpoken = ({ planId, from, until, at, timeZone }: SpokenStretch): Promise<SpokenRow[]> =>
  tx().query<SpokenRow>(SPOKEN, [tx().organisationId, planId, from.toISOString(), until, at.toISOString(), timeZone]);
