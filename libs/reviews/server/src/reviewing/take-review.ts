import { requirePermit } from '@waymark/plans/server';
import { currentMember, type Member, take } from '@waymark/platform/server';
import { reviewsError } from '../reviews.errors';
import { ReviewRow } from './review.entity';
import type { Review } from './review.model';
import type { canWrite } from './review.policy';
import { factsOf, loadReview, requireReview } from './read-review';
import { loadSteps } from './reviews.queries';

/**
 * Locks a review until the transaction ends, so that whatever is written into it waits in line. Every write of anything in a
 * review begins here.
 * @throws platform.not_found, reviews.review.sealed and reviews.review.cancelled.
 */
export async function takeReview(id: string): Promise<ReviewRow> {
  const row = await take(ReviewRow, id);
  if (row.sealedAt) throw reviewsError('reviews.review.sealed');
  if (row.cancelledAt) throw reviewsError('reviews.review.cancelled');
  return row;
}

/** What a request has read of a review is forgotten, so that it is read as it is now. */
export function forgetReview(id: string): void {
  loadReview().clear(id);
  loadSteps().clear(id);
}

/** A review locked for an act, as it is now, with whoever acts. */
export interface TakenReview {
  readonly row: ReviewRow;
  readonly review: Review;
  readonly member: Member;
}

/** Locks a review for an act of whoever asks, and asks a policy of `review.policy.ts`. @throws as takeReview, and platform.forbidden. */
export async function takeReviewFor(id: string, can: typeof canWrite): Promise<TakenReview> {
  const row = await takeReview(id);
  forgetReview(id);
  const [review, member] = [await requireReview(id), await currentMember()];
  requirePermit(can(factsOf(review), member));
  return { row, review, member };
}
