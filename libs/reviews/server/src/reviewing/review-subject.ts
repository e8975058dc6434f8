import type { PlanState } from '@waymark/plans/domain';
import { registerSubject, type Subject } from '@waymark/plans/server';
import { isUuid, tx } from '@waymark/platform/server';
import { toReviewTitle } from '@waymark/reviews/domain';
import type { CycleKind } from './review.enums';

interface Row {
  readonly id: string;
  readonly number: number;
  readonly ordinal: number;
  readonly kind: CycleKind;
  readonly name: string | null;
  readonly planId: string;
  readonly planState: PlanState;
  readonly ownerId: string | null;
  readonly isWithdrawn: boolean;
}

const REVIEWS = `
  select review.id, review.number, review.ordinal, review.kind, review.name, review.plan_id as "planId", plan.state as "planState", review.presented_by_id as "ownerId",
         review.cancelled_at is not null as "isWithdrawn"
  from reviews.review
  join plans.plan on plan.organisation_id = review.organisation_id and plan.id = review.plan_id
  where review.organisation_id = $1 and review.id = any($2)`;

/** That there is a review, and when, everybody in the organisation sees; what is in it is not told here. */
async function findReviews(ids: readonly string[]): Promise<Subject[]> {
  const rows = await tx().query<Row>(REVIEWS, [tx().organisationId, ids.filter(isUuid)]);
  return rows.map(({ id, number, ordinal, kind, name, ...facts }) => ({ ...facts, kind: 'review', id, reference: null, title: toReviewTitle(kind, ordinal, name), path: `/reviews/${number}` }));
}

/** Reviews can be spoken about: what is said is talk on their page, and statements about them go into their paper. */
export const registerReviewSubject = (): void => registerSubject('review', findReviews);
