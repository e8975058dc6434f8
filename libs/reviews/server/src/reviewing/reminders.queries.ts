import { randomUUID } from 'node:crypto';
import type { Day } from '@waymark/platform/domain';
import { addRows, tx } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import type { CycleKind } from './review.enums';

/** Why somebody is reminded. */
export type ReminderKind = 'opened' | 'due_soon';

/** A stage that its people are reminded of. */
export interface StageToRemind {
  readonly reminder: ReminderKind;
  readonly reviewId: string;
  readonly stageId: string;
  readonly stage: ReviewStageKind;
  readonly planId: string;
  readonly number: number;
  readonly ordinal: number;
  readonly kind: CycleKind;
  readonly name: string | null;
  readonly aboutOn: Day;
  readonly dueOn: Day;
  readonly signerIds: readonly string[];
  readonly toldIds: readonly string[];
}

/**
 * The stages that open reviews are at: from the day on which one opens until it is due its people hear that it is open, and from three
 * days before it is due that it is due soon. A stage that nobody has come to yet waits, whatever its dates say.
 */
const STAGES = `
  select reminder.kind as reminder, review.id as "reviewId", stage.id as "stageId", stage.kind as stage, review.plan_id as "planId", review.number, review.ordinal, review.kind, review.name,
         reminder.about_on::text as "aboutOn", stage.due_on::text as "dueOn",
         array(select signer.person_id from reviews.stage_signer signer where signer.organisation_id = $1 and signer.stage_id = stage.id order by signer.place) as "signerIds",
         array(select told.person_id from reviews.stage_reminder told
               where told.organisation_id = $1 and told.stage_id = stage.id and told.kind = reminder.kind and told.about_on = reminder.about_on) as "toldIds"
  from reviews.review
  join reviews.stage on stage.organisation_id = $1 and stage.review_id = review.id and stage.kind = review.stage
  cross join lateral (values ('opened', stage.opens_on, stage.opens_on), ('due_soon', stage.due_on, stage.due_on - 3)) reminder (kind, about_on, from_on)
  where review.organisation_id = $1 and review.cancelled_at is null and review.sealed_at is null and $2 between reminder.from_on and stage.due_on
  order by review.number, stage.place, reminder.kind`;

/** What people are to be reminded of on a day, with those who were reminded already; in one statement. */
export const listStagesToRemind = (today: Day): Promise<StageToRemind[]> => tx().query<StageToRemind>(STAGES, [tx().organisationId, today]);

/** Writes down that people were reminded. */
export const writeReminders = ({ reviewId, stageId, reminder, aboutOn }: StageToRemind, personIds: readonly string[], today: Day): Promise<void> =>
  addRows('reviews.stage_reminder', personIds.map((personId) => ({ id: randomUUID(), review_id: reviewId, stage_id: stageId, kind: reminder, about_on: aboutOn, person_id: personId, reminded_on: today })));

const OWNERS = `
  select distinct owner_id as id from plans.action
  where organisation_id = $1 and plan_id = $2 and keeps_place and withdrawn_at is null and owner_id is not null and status not in ('complete', 'withdrawn')
  union
  select distinct owner_id from measures.measure where organisation_id = $1 and plan_id = $2 and withdrawn_at is null and owner_id is not null`;
const HOLDERS = `select person_id as id from organisations.membership where organisation_id = $1 and $2 = any(roles) and ended_at is null`;

/** Who has something to bring up to date in a plan: owners of actions that go on, and of measures. */
export const listOwners = async (planId: string): Promise<string[]> => (await tx().query<{ id: string }>(OWNERS, [tx().organisationId, planId])).map(({ id }) => id);

/** Everybody who holds a role. */
export const listHolders = async (role: string): Promise<string[]> => (await tx().query<{ id: string }>(HOLDERS, [tx().organisationId, role])).map(({ id }) => id);
