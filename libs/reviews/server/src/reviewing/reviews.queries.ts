import { loader, tx } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import type { PersonLink } from '@waymark/organisations/server';
import type { CycleKind } from './review.enums';

/** A review as it is kept. */
export interface StoredReview {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly ordinal: number;
  readonly planId: string;
  readonly cycleId: string | null;
  readonly kind: CycleKind;
  readonly name: string | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly stage: ReviewStageKind;
  readonly graceDays: number;
  readonly subGroupName: string;
  readonly boardName: string;
  readonly presentedById: string | null;
  readonly openedAt: Date;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
  readonly replacedById: string | null;
  readonly sealedAt: Date | null;
  readonly sealedById: string | null;
  readonly previousId: string | null;
  readonly teamName: string | null;
  readonly isGroupAsked: boolean;
}

/** The one before it is the last sealed one of its kind of the same plan. */
const REVIEWS = `
  select review.id, review.version, review.number, review.ordinal, review.plan_id as "planId", review.cycle_id as "cycleId", review.kind, review.name,
         review.period_from::text as "periodFrom", review.period_to::text as "periodTo", review.stage, review.grace_days as "graceDays",
         review.sub_group_name as "subGroupName", review.board_name as "boardName", review.presented_by_id as "presentedById", review.opened_at as "openedAt",
         review.cancelled_at as "cancelledAt", review.cancel_reason as "cancelReason", review.replaced_by_id as "replacedById", review.sealed_at as "sealedAt",
         review.sealed_by_id as "sealedById", team.name as "teamName",
         exists (select from reviews.voice_asked asked where asked.organisation_id = review.organisation_id and asked.review_id = review.id and asked.group_id is not null) as "isGroupAsked",
         (select earlier.id from reviews.review earlier
          where earlier.organisation_id = review.organisation_id and earlier.plan_id = review.plan_id and earlier.kind = review.kind
            and earlier.name is not distinct from review.name and earlier.sealed_at is not null and earlier.ordinal < review.ordinal
          order by earlier.ordinal desc limit 1) as "previousId"
  from reviews.review
  join plans.plan on plan.organisation_id = review.organisation_id and plan.id = review.plan_id
  left join organisations.team on team.organisation_id = plan.organisation_id and team.id = plan.team_id
  where review.organisation_id = $1 and review.id = any($2)`;

/** Reviews by id, in one statement. */
export async function listStoredReviews(ids: readonly string[]): Promise<Map<string, StoredReview>> {
  const rows = await tx().query<StoredReview>(REVIEWS, [tx().organisationId, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A stage as it is kept, with who is asked to sign. */
export interface StoredStage {
  readonly id: string;
  readonly version: number;
  readonly reviewId: string;
  readonly kind: ReviewStageKind;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly meetsOn: string | null;
  readonly signers: readonly { readonly person: Omit<PersonLink, 'initials'>; readonly capacity: string | null }[];
}

const STAGES = `
  select stage.id, stage.version, stage.review_id as "reviewId", stage.kind, stage.opens_on::text as "opensOn", stage.due_on::text as "dueOn", stage.meets_on::text as "meetsOn",
         coalesce((select jsonb_agg(jsonb_build_object('capacity', signer.capacity, 'person',
                     jsonb_build_object('id', person.id, 'name', person.name, 'title', person.title, 'hasLeft', person.left_on is not null)) order by signer.place)
                   from reviews.stage_signer signer
                   join organisations.person on person.organisation_id = signer.organisation_id and person.id = signer.person_id
                   where signer.organisation_id = stage.organisation_id and signer.stage_id = stage.id), '[]') as signers
  from reviews.stage
  where stage.organisation_id = $1 and stage.review_id = any($2)
  order by stage.review_id, stage.place`;

/** The stages of some reviews, in their order, in one statement. */
export const listStages = (reviewIds: readonly string[]): Promise<StoredStage[]> => tx().query<StoredStage>(STAGES, [tx().organisationId, reviewIds]);

/** A step as it is kept. */
export interface StoredStep {
  readonly reviewId: string;
  readonly from: ReviewStageKind;
  readonly to: ReviewStageKind;
  readonly at: Date;
  readonly by: Omit<PersonLink, 'initials'>;
  readonly reason: string | null;
}

const STEPS = `
  select step.review_id as "reviewId", step.from_stage as "from", step.to_stage as "to", step.stepped_at as at, step.reason,
         jsonb_build_object('id', person.id, 'name', person.name, 'title', person.title, 'hasLeft', person.left_on is not null) as by
  from reviews.stage_step step
  join organisations.person on person.organisation_id = step.organisation_id and person.id = step.stepped_by_id
  where step.organisation_id = $1 and step.review_id = any($2)
  order by step.review_id, step.place`;

/** The steps of some reviews, the earliest first; read once in a request. */
export const loadSteps = loader<string, StoredStep[]>(async (reviewIds) => {
  const rows = await tx().query<StoredStep>(STEPS, [tx().organisationId, reviewIds]);
  return reviewIds.map((id) => rows.filter((row) => row.reviewId === id));
});

const BY_NUMBER = `select id from reviews.review where organisation_id = $1 and number = $2`;

/** The id of the review of a number; null when there is none. */
export async function findReviewId(number: number): Promise<string | null> {
  const [row] = await tx().query<{ id: string }>(BY_NUMBER, [tx().organisationId, number]);
  return row?.id ?? null;
}

const OF_STAGE = `select review_id as "reviewId" from reviews.stage where organisation_id = $1 and id = $2`;

/** The id of the review that a stage is of; null when there is no such stage. */
export async function findReviewOfStage(stageId: string): Promise<string | null> {
  const [row] = await tx().query<{ reviewId: string }>(OF_STAGE, [tx().organisationId, stageId]);
  return row?.reviewId ?? null;
}
