import type { Day } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import type { ChallengeEvent } from '@waymark/voices/domain';

/** What is asked of a challenge before any of its words are read: who is to answer, by when, and what happened. The same for everybody. */
export interface WatchedChallenge {
  readonly id: string;
  readonly number: number;
  readonly raisedOn: Day;
  readonly answerDueOn: Day;
  readonly isOfGroup: boolean;
  /** Who is to answer now. */
  readonly respondentId: string;
  /** The sponsor of the group that raised it; null when a person did. */
  readonly sponsorId: string | null;
  readonly events: readonly ChallengeEvent[];
}

const WATCHED = `
  select challenge.id, challenge.number, challenge.raised_on::text as "raisedOn", challenge.answer_due_on::text as "answerDueOn",
         challenge.raised_by_group is not null as "isOfGroup", coalesce(named.respondent_id, challenge.respondent_id) as "respondentId", held.sponsor_id as "sponsorId",
         coalesce(happened.events, '[]') as events
  from voices.challenge
  left join voices.staff_group held on held.organisation_id = challenge.organisation_id and held.id = challenge.raised_by_group
  left join lateral (
    select respondent_id from voices.challenge_event event
    where event.organisation_id = challenge.organisation_id and event.challenge_id = challenge.id and event.kind = 'respondent_changed' order by place desc limit 1
  ) named on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('kind', event.kind, 'on', event.happened_on) order by place) as events from voices.challenge_event event
    where event.organisation_id = challenge.organisation_id and event.challenge_id = challenge.id
  ) happened on true
  where challenge.organisation_id = $1 and ($2::uuid is null or challenge.id = $2) and ($3::text is null or challenge.subject_kind = $3) and ($4::uuid is null or challenge.subject_id = $4)
  order by challenge.number`;

/** Which challenges are asked for; unsaid, all. */
export interface WatchedQuestion {
  readonly id?: string;
  readonly subjectKind?: string | null;
  readonly subjectId?: string | null;
}

/** Challenges of the organisation at hand, by number. */
export const listWatched = ({ id, subjectKind, subjectId }: WatchedQuestion = {}): Promise<WatchedChallenge[]> =>
  tx().query<WatchedChallenge>(WATCHED, [tx().organisationId, id ?? null, subjectKind ?? null, subjectId ?? null]);
