import { tx } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import type { CycleKind } from '../reviewing/review.enums';

/** How a review is called, and what it is of. */
interface OfReview {
  readonly id: string;
  readonly reviewId: string;
  readonly number: number;
  readonly ordinal: number;
  readonly kind: CycleKind;
  readonly name: string | null;
  readonly planTitle: string;
  readonly dueOn: string;
}

/** A signature that somebody is asked for. */
export interface AskedSignature extends OfReview {
  readonly stageId: string;
  readonly stage: Exclude<ReviewStageKind, 'prepare' | 'published'>;
}

const OPEN = `
  reviews.review
  join plans.plan on plan.organisation_id = review.organisation_id and plan.id = review.plan_id
  where review.organisation_id = $1 and review.sealed_at is null and review.cancelled_at is null`;

const CALLED = `review.id as "reviewId", review.number, review.ordinal, review.kind, review.name, plan.title as "planTitle"`;

/** Stages that are not over, where the person has not signed the newest paper. */
const SIGNATURES = `
  select signer.id, ${CALLED}, stage.id as "stageId", stage.kind as stage, stage.due_on::text as "dueOn"
  from reviews.stage_signer signer
  join reviews.stage on stage.organisation_id = signer.organisation_id and stage.id = signer.stage_id
  cross join lateral (select * from reviews.review held where held.organisation_id = signer.organisation_id and held.id = signer.review_id) review
  join plans.plan on plan.organisation_id = review.organisation_id and plan.id = review.plan_id
  where signer.organisation_id = $1 and signer.person_id = $2 and review.sealed_at is null and review.cancelled_at is null
    and stage.place >= (select at.place from reviews.stage at where at.organisation_id = $1 and at.review_id = review.id and at.kind = review.stage)
    and not exists (
      select from reviews.sign_off signed
      where signed.organisation_id = $1 and signed.review_id = review.id and signed.stage = stage.kind and signed.person_id = $2 and signed.outcome = 'signed'
        and signed.paper_version = (select max(paper.version) from reviews.paper where paper.organisation_id = $1 and paper.review_id = review.id))
  order by review.number, stage.place, signer.id`;

/** Signatures that a person is asked for in reviews that go on. */
export const listAskedSignatures = (personId: string): Promise<AskedSignature[]> => tx().query<AskedSignature>(SIGNATURES, [tx().organisationId, personId]);

const PRESENTED = `
  select review.id, ${CALLED}, (select max(stage.due_on) from reviews.stage where stage.organisation_id = $1 and stage.review_id = review.id)::text as "dueOn"
  from ${OPEN} and review.presented_by_id = $2
  order by review.number`;

/** Reviews that go on and that a person presents. */
export const listPresented = (personId: string): Promise<OfReview[]> => tx().query<OfReview>(PRESENTED, [tx().organisationId, personId]);

/** A cycle whose reviews somebody presents. */
export interface PresentedCycle {
  readonly id: string;
  readonly planTitle: string;
}

const CYCLES = `
  select cycle.id, plan.title as "planTitle" from reviews.cycle
  join plans.plan on plan.organisation_id = cycle.organisation_id and plan.id = cycle.plan_id and plan.state <> 'closed'
  where cycle.organisation_id = $1 and cycle.presented_by_id = $2 and cycle.stopped_at is null
  order by plan.title, cycle.id`;

/** Cycles that go on and whose reviews a person presents. */
export const listPresentedCycles = (personId: string): Promise<PresentedCycle[]> => tx().query<PresentedCycle>(CYCLES, [tx().organisationId, personId]);

/** Those of the people's places at stages that are taken already: stage by stage. */
export async function listStagesSignedBy(personId: string, stageIds: readonly string[]): Promise<ReadonlySet<string>> {
  const sql = 'select stage_id as id from reviews.stage_signer where organisation_id = $1 and person_id = $2 and stage_id = any($3)';
  return new Set((await tx().query<{ id: string }>(sql, [tx().organisationId, personId, stageIds])).map(({ id }) => id));
}

/** Locks cycles of a presenter, in one order. */
export async function lockPresentedCycles(ids: readonly string[], personId: string): Promise<string[]> {
  const sql = 'select id from reviews.cycle where organisation_id = $1 and id = any($2) and presented_by_id = $3 and stopped_at is null order by id for update';
  return (await tx().query<{ id: string }>(sql, [tx().organisationId, ids, personId])).map(({ id }) => id);
}
