import { initialsOf } from '@waymark/organisations/domain';
import { groupBy } from '@waymark/plans/domain';
import type { Day } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import type { AnswerOutcome, ChallengeEventKind } from '@waymark/voices/domain';
import type { SpokenOf } from '../comments/comment.enums';
import type { RaisedAs } from './challenge.enums';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly title: string | null;
  readonly hasLeft: boolean;
}

/** A challenge as it was raised. */
export interface RaisedChallenge {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly markdown: string;
  readonly raisedAs: RaisedAs;
  readonly raisedByPersonId: string | null;
  readonly raisedByGroupId: string | null;
  readonly raisedBy: Named | null;
  readonly groupName: string | null;
  readonly groupKey: string | null;
  /** Their number is told when so many support it: fewer would point at somebody. */
  readonly fewestCounted: number;
  readonly respondent: Named;
  readonly raisedOn: Day;
  /** Null for a group's, which has a day and no time. */
  readonly raisedAt: Date | null;
  readonly answerDueOn: Day;
  readonly subjectKind: SpokenOf;
  readonly subjectId: string;
  readonly planId: string;
}

/** Something that happened to one. */
export interface RecordedEvent {
  readonly id: string;
  readonly challengeId: string;
  readonly kind: ChallengeEventKind;
  readonly on: Day;
  readonly happenedAt: Date | null;
  readonly by: Named | null;
  readonly markdown: string | null;
  readonly outcome: AnswerOutcome | null;
  readonly willHappen: string | null;
  readonly byOn: Day | null;
  readonly actionId: string | null;
  readonly respondent: Named | null;
}

/** A group may ask for more before a number is told, never for fewer. */
const FEWEST_COUNTED = 5;

const RAISER = `case when raiser.id is not null then jsonb_build_object('id', raiser.id, 'name', raiser.name, 'title', raiser.title, 'hasLeft', raiser.left_on is not null) end as "raisedBy"`;
const ACTOR = `case when actor.id is not null then jsonb_build_object('id', actor.id, 'name', actor.name, 'title', actor.title, 'hasLeft', actor.left_on is not null) end as by`;
const RESPONDENT = `
  case when respondent.id is not null then jsonb_build_object('id', respondent.id, 'name', respondent.name, 'title', respondent.title, 'hasLeft', respondent.left_on is not null) end as respondent`;

const BY_ID = `
  select challenge.id, challenge.number, challenge.title, challenge.markdown, challenge.raised_as as "raisedAs", challenge.raised_by_person as "raisedByPersonId",
         challenge.raised_by_group as "raisedByGroupId", challenge.raised_on::text as "raisedOn", challenge.raised_at as "raisedAt", challenge.answer_due_on::text as "answerDueOn",
         challenge.subject_kind as "subjectKind", challenge.subject_id as "subjectId", challenge.plan_id as "planId",
         held.name as "groupName", held.key as "groupKey", greatest(${FEWEST_COUNTED}, held.minimum_support) as "fewestCounted", ${RAISER}, ${RESPONDENT}
  from voices.challenge
  left join voices.staff_group held on held.organisation_id = challenge.organisation_id and held.id = challenge.raised_by_group
  left join organisations.person raiser on raiser.organisation_id = challenge.organisation_id and raiser.id = challenge.raised_by_person
  join organisations.person respondent on respondent.organisation_id = challenge.organisation_id and respondent.id = challenge.respondent_id
  where challenge.organisation_id = $1 and challenge.id = any($2)`;

const EVENTS = `
  select event.id, event.challenge_id as "challengeId", event.kind, event.happened_on::text as "on", event.happened_at as "happenedAt", event.markdown, event.outcome,
         event.will_happen as "willHappen", event.by_on::text as "byOn", event.action_id as "actionId", ${ACTOR}, ${RESPONDENT}
  from voices.challenge_event event
  left join organisations.person actor on actor.organisation_id = event.organisation_id and actor.id = event.by_person
  left join organisations.person respondent on respondent.organisation_id = event.organisation_id and respondent.id = event.respondent_id
  where event.organisation_id = $1 and event.challenge_id = any($2)
  order by event.challenge_id, event.place`;

/** The newest word of each person counts. */
const SUPPORT = `
  select newest.challenge_id as id, count(*) filter (where newest.is_given)::int as count, coalesce(bool_or(newest.is_given) filter (where newest.person_id = $3), false) as mine
  from (
    select distinct on (challenge_id, person_id) challenge_id, person_id, is_given from voices.challenge_support
    where organisation_id = $1 and challenge_id = any($2) order by challenge_id, person_id, place desc
  ) newest
  group by newest.challenge_id`;

type WithoutInitials = Omit<Named, 'initials'>;
type RaisedRow = Omit<RaisedChallenge, 'raisedBy' | 'respondent'> & { readonly raisedBy: WithoutInitials | null; readonly respondent: WithoutInitials };
type EventRow = Omit<RecordedEvent, 'by' | 'respondent'> & { readonly by: WithoutInitials | null; readonly respondent: WithoutInitials | null };

const named = (person: WithoutInitials): Named => ({ ...person, initials: initialsOf(person.name) });

/** Challenges by id, as they were raised. */
export async function listRaised(ids: readonly string[]): Promise<ReadonlyMap<string, RaisedChallenge>> {
  const rows = await tx().query<RaisedRow>(BY_ID, [tx().organisationId, ids]);
  return new Map(rows.map((row) => [row.id, { ...row, raisedBy: row.raisedBy && named(row.raisedBy), respondent: named(row.respondent) }]));
}

/** What happened to challenges, by challenge, the earliest first. */
export async function listEvents(ids: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> {
  const rows = await tx().query<EventRow>(EVENTS, [tx().organisationId, ids]);
  return groupBy(rows.map((row) => ({ ...row, by: row.by && named(row.by), respondent: row.respondent && named(row.respondent) })), ({ challengeId }) => challengeId);
}

/** How many support challenges, and whether somebody does. */
export async function countSupport(ids: readonly string[], personId: string): Promise<ReadonlyMap<string, { count: number; mine: boolean }>> {
  const rows = await tx().query<{ id: string; count: number; mine: boolean }>(SUPPORT, [tx().organisationId, ids, personId]);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** The id behind a number; null when there is none. */
export async function findChallengeId(number: number): Promise<string | null> {
  const [row] = await tx().query<{ id: string }>('select id from voices.challenge where organisation_id = $1 and number = $2', [tx().organisationId, number]);
  return row?.id ?? null;
}
