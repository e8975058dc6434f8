import type { TimePlace } from '@waymark/plans/server';
import { tx } from '@waymark/platform/server';
import type { SaidKind } from './said-and-done.model';

/** Challenges, and advice that was answered and not taken back; each at the beginning of its day, because of some only the day is known. */
const SAID = `
  select 'challenge' as kind, challenge.id, challenge.raised_on::timestamp at time zone 'UTC' as at from voices.challenge where challenge.organisation_id = $1
  union all
  select 'advice', comment.id, (comment.written_at at time zone $2)::date::timestamp at time zone 'UTC' from voices.comment
  where comment.organisation_id = $1 and comment.kind = 'advice'
    and exists (select from voices.comment_answer answer where answer.organisation_id = comment.organisation_id and answer.comment_id = comment.id)
    and not exists (select from voices.comment_turn turn where turn.organisation_id = comment.organisation_id and turn.comment_id = comment.id and turn.kind = 'withdrawn')`;

const PLACES = `
  select kind, id, at::text as at from (${SAID}) said
  where $3::timestamptz is null or (at, id) < ($3, $4::uuid)
  order by said.at desc, id desc limit $5`;
const COUNT = `select count(*)::int as total from (${SAID}) said`;

/** Where something was said. */
export interface SaidPlace extends TimePlace {
  readonly kind: SaidKind;
}

/** What was said last, beginning after a place. */
export const listSaid = (timeZone: string, after: TimePlace | null, first: number): Promise<SaidPlace[]> =>
  tx().query<SaidPlace>(PLACES, [tx().organisationId, timeZone, after?.at ?? null, after?.id ?? null, first]);

/** How many there are in all. */
export async function countSaid(timeZone: string): Promise<number> {
  const [row] = await tx().query<{ total: number }>(COUNT, [tx().organisationId, timeZone]);
  return row!.total;
}
