import type { Day } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import type { ChallengeEvent } from '@waymark/voices/domain';

/** A challenge as those who send notices need it: nobody looks at it, so nothing depends on who does. */
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
  where challenge.organisation_id = $1 and ($2::uuid is null or challenge.id = $2)
  order by challenge.number`;

/** All challenges of the organisation at hand, or the one asked for. */
export const listWatched = (id: string | null = null): Promise<WatchedChallenge[]> => tx().query<WatchedChallenge>(WATCHED, [tx().organisationId, id]);
