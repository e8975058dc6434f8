import { type ReviewCheck, toReviewCheck } from '@waymark/reviews/domain';
import { listCheckFacts } from './checks/list-check-facts';

/**
 * The checklist of a review as at a moment: whether everything is there that a paper should tell. It is what the workspace shows,
 * and what a paper prints of its gaps.
 * @throws platform.not_found for an id of no review here.
 */
export async function checkReview(reviewId: string, at: Date): Promise<ReviewCheck[]> {
  return (await listCheckFacts(reviewId, at)).map(toReviewCheck);
}
