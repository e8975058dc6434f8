import { randomUUID } from 'node:crypto';
import type { Day } from '@waymark/platform/domain';
import { addRows, insert, tx } from '@waymark/platform/server';
import { reviewStages, type ReviewStageKind, type StageDates } from '@waymark/reviews/domain';
import type { CycleKind } from './review.enums';
import { ReviewRow } from './review.entity';

/** A review as it is opened. */
export interface NewReview {
  readonly planId: string;
  readonly cycleId: string | null;
  readonly kind: CycleKind;
  readonly name: string | null;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly stages: readonly StageDates[];
  readonly graceDays: number;
  readonly subGroupName: string;
  readonly boardName: string;
  readonly presentedById: string | null;
  readonly openedAt: Date;
  /** Null where its cycle opens it. */
  readonly openedById: string | null;
}

const PLACES = `
  select 1 + coalesce(max(number), 0) as number,
         1 + coalesce(max(ordinal) filter (where plan_id = $2 and kind = $3 and name is not distinct from $4 and cancelled_at is null), 0) as ordinal
  from reviews.review where organisation_id = $1`;

/** Those who open reviews at once wait for each other, so that numbers follow each other. */
export const lockOpening = (): Promise<unknown> => tx().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reviews of ${tx().organisationId}`]);

/** Opens a review under the next number; opening must be locked. */
export async function writeReview({ stages, ...review }: NewReview): Promise<string> {
  const [places] = await tx().query<{ number: number; ordinal: number }>(PLACES, [tx().organisationId, review.planId, review.kind, review.name]);
  const { id } = await insert(ReviewRow, { ...review, ...places!, stage: 'prepare' });
  await addRows('reviews.stage', stages.map(({ kind, opensOn, dueOn, meetsOn }) => ({
    id: randomUUID(), version: 1, review_id: id, kind, place: 1 + reviewStages.indexOf(kind), opens_on: opensOn, due_on: dueOn, meets_on: meetsOn,
  })));
  return id;
}

const OF_PERIOD = `
  select id, kind, name, ordinal from reviews.review
  where organisation_id = $1 and plan_id = $2 and kind = $3 and name is not distinct from $4 and period_from = $5 and cancelled_at is null`;

/** The review of a period that is there already, whoever opened it. */
export async function findOfPeriod({ planId, kind, name, periodFrom }: Pick<NewReview, 'planId' | 'kind' | 'name' | 'periodFrom'>) {
  const [row] = await tx().query<{ id: string; kind: CycleKind; name: string | null; ordinal: number }>(OF_PERIOD, [tx().organisationId, planId, kind, name, periodFrom]);
  return row ?? null;
}

/** Somebody as asked to sign. */
export interface NewSigner {
  readonly personId: string;
  readonly capacity: string | null;
}

/** Names who signs at a stage: all at once, in order. The review must be locked. */
export async function writeSigners(reviewId: string, stageId: string, signers: readonly NewSigner[]): Promise<void> {
  await tx().execute('delete from reviews.stage_signer where organisation_id = $1 and stage_id = $2', [tx().organisationId, stageId]);
  await addRows('reviews.stage_signer', signers.map(({ personId, capacity }, index) => ({
    id: randomUUID(), version: 1, review_id: reviewId, stage_id: stageId, person_id: personId, place: index + 1, capacity,
  })));
}

const STEP = `
  insert into reviews.stage_step (review_id, place, from_stage, to_stage, stepped_at, stepped_by_id, reason)
  select $2, 1 + coalesce(max(place), 0), $3, $4, $5, $6, $7 from reviews.stage_step where organisation_id = $1 and review_id = $2`;

/** A step as it is written down. */
export interface NewStep {
  readonly from: ReviewStageKind;
  readonly to: ReviewStageKind;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
}

/** Writes down that a review went to another stage. The review must be locked. */
export const writeStep = (reviewId: string, { from, to, at, by, reason }: NewStep): Promise<number> =>
  tx().execute(STEP, [tx().organisationId, reviewId, from, to, at.toISOString(), by, reason]);
