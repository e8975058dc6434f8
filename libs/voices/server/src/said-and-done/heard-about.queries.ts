import { tx } from '@waymark/platform/server';

/** That a staff group or a person said something in the open, and on which day. */
export interface Heard {
  readonly subjectId: string;
  readonly groupId: string | null;
  readonly personId: string | null;
  readonly on: string;
}

/** What was released or written in the open, taken back or not: that it was said is what counts here. */
const HEARD = `
  select comment.subject_id as "subjectId", comment.group_id as "groupId", comment.author_id as "personId", (comment.written_at at time zone $4)::date::text as "on"
  from voices.comment where comment.organisation_id = $1 and comment.subject_kind = $2 and comment.subject_id = any($3)
  union all
  select challenge.subject_id, challenge.raised_by_group, challenge.raised_by_person, challenge.raised_on::text
  from voices.challenge where challenge.organisation_id = $1 and challenge.subject_kind = $2 and challenge.subject_id = any($3)
  order by "on"`;

/** Who said something about subjects of a kind in the open, the earliest first: never from inside a group, only what it released. */
export const listHeardAbout = (kind: string, ids: readonly string[], timeZone: string): Promise<Heard[]> => tx().query<Heard>(HEARD, [tx().organisationId, kind, ids, timeZone]);
