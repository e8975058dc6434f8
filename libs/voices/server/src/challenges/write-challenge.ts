import { randomUUID } from 'node:crypto';
import type { Day } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import type { AnswerOutcome, ChallengeEventKind } from '@waymark/voices/domain';
import type { RaisedAs } from './challenge.enums';

/** A challenge as it is written down. Of a group's, only the day is kept, and nobody. */
export interface NewChallenge {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly planId: string;
  readonly raisedAs: RaisedAs;
  readonly personId: string | null;
  readonly groupId: string | null;
  readonly respondentId: string;
  readonly title: string;
  readonly markdown: string;
  readonly raisedOn: Day;
  readonly raisedAt: Date | null;
  readonly answerDueOn: Day;
}

/** Numbers follow each other within an organisation; those who raise at once wait for each other. */
const RAISE = `
  insert into voices.challenge (id, number, subject_kind, subject_id, plan_id, raised_as, raised_by_person, raised_by_group, respondent_id, title, markdown, raised_on, raised_at, answer_due_on)
  select $2, 1 + coalesce(max(number), 0), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 from voices.challenge where organisation_id = $1
  returning number`;

/** Writes a challenge down under the next number. */
export async function writeChallenge(challenge: NewChallenge): Promise<{ readonly id: string; readonly number: number }> {
  const id = randomUUID();
  const { organisationId } = tx();
  await tx().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`challenges of ${organisationId}`]);
  const { subjectKind, subjectId, planId, raisedAs, personId, groupId, respondentId, title, markdown, raisedOn, raisedAt, answerDueOn } = challenge;
  const [raised] = await tx().query<{ number: number }>(RAISE, [organisationId, id, subjectKind, subjectId, planId, raisedAs, personId, groupId, respondentId, title, markdown, raisedOn, raisedAt?.toISOString() ?? null, answerDueOn]);
  return { id, number: raised!.number };
}

/** Something that happened, as it is written down. */
export interface NewEvent {
  readonly kind: ChallengeEventKind;
  readonly on: Day;
  readonly at?: Date | null;
  readonly by?: string | null;
  readonly markdown?: string | null;
  readonly outcome?: AnswerOutcome | null;
  readonly willHappen?: string | null;
  readonly byOn?: Day | null;
  readonly actionId?: string | null;
  readonly respondentId?: string | null;
}

const HAPPEN = `
  insert into voices.challenge_event (challenge_id, place, kind, by_person, happened_on, happened_at, markdown, outcome, will_happen, by_on, action_id, respondent_id)
  select $2, 1 + coalesce(max(place), 0), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 from voices.challenge_event where organisation_id = $1 and challenge_id = $2`;

/** Adds something that happened to a challenge, which must be locked. */
export async function writeEvent(challengeId: string, event: NewEvent): Promise<void> {
  const { kind, on, at = null, by = null, markdown = null, outcome = null, willHappen = null, byOn = null, actionId = null, respondentId = null } = event;
  await tx().execute(HAPPEN, [tx().organisationId, challengeId, kind, by, on, at?.toISOString() ?? null, markdown, outcome, willHappen, byOn, actionId, respondentId]);
}

/** What happens to one challenge waits in line, so that two who answer at once see each other. */
export const lockChallenge = (id: string): Promise<unknown> => tx().query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [id]);

const SUPPORT = `
  insert into voices.challenge_support (challenge_id, person_id, place, is_given)
  select $2, $3, 1 + coalesce(max(place), 0), $4 from voices.challenge_support where organisation_id = $1 and challenge_id = $2 and person_id = $3`;

/** Adds somebody's support, or takes it away. The challenge must be locked. */
export const writeSupport = (challengeId: string, personId: string, isGiven: boolean): Promise<number> => tx().execute(SUPPORT, [tx().organisationId, challengeId, personId, isGiven]);
