import { getOrganisation } from '@waymark/organisations/server';
import { platformError, toDay } from '@waymark/platform/domain';
import { type ReviewCheck, toReviewCheck } from '@waymark/reviews/domain';
import { isPrepared, listCheckFacts } from './checks/list-check-facts';
import { listStages, listStoredReviews } from './reviews.queries';

/**
 * The checklist of a review as it is now: whether everything is there that a paper should tell. A handful of statements, however
 * much the plan holds.
 * @throws platform.not_found for an id of no review here.
 */
export async function checkReview(reviewId: string, at: Date): Promise<ReviewCheck[]> {
  const review = (await listStoredReviews([reviewId])).get(reviewId);
  if (!review) throw platformError('platform.not_found');
  const { timeZone } = await getOrganisation();
  const today = toDay(at, timeZone);
  const prepare = (await listStages([reviewId])).find(({ kind }) => kind === 'prepare')!;
  return (await listCheckFacts({ review, today, timeZone, isPrepared: isPrepared(review, prepare.dueOn, today) })).map(toReviewCheck);
}
