import type { Day } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';

/** A challenge that counts for a stretch of days, and whether it has a response. */
export interface ChallengeResponse {
  readonly number: number;
  readonly isAnswered: boolean;
}

/** Raised since a day, or still waiting; but for those that were taken back. */
const RESPONSES = `
  select number, "isAnswered" from (
    select challenge.number, challenge.raised_on, exists (
             select from voices.challenge_event event where event.organisation_id = $1 and event.challenge_id = challenge.id and event.kind = 'answered') as "isAnswered"
    from voices.challenge
    where challenge.organisation_id = $1 and challenge.plan_id = $2
      and not exists (select from voices.challenge_event event where event.organisation_id = $1 and event.challenge_id = challenge.id and event.kind = 'withdrawn')
  ) held
  where raised_on >= $3 or not "isAnswered"
  order by number`;

/** Challenges about a plan and its parts that were raised since a day or still wait, by number; in one statement. */
export const listChallengeResponses = (planId: string, since: Day): Promise<ChallengeResponse[]> => tx().query<ChallengeResponse>(RESPONSES, [tx().organisationId, planId, since]);
