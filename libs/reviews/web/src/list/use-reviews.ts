import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { reviewReaders } from '../workspace/use-review';
import { wholeYear } from './first-reviews';
import { OpenReviewDocument, PlansToReviewDocument, ReviewsAheadDocument, ReviewsDocument, type ReviewInListFragment, type ReviewsAheadQuery, type ReviewsQuery } from './list.generated';

export type ListedReview = ReviewInListFragment;
export type OpenReviewInList = ReviewsQuery['open']['items'][number];
export type SealedReviewInList = ReviewsQuery['sealed']['items'][number];
export type PlannedReview = ReviewsAheadQuery['forwardPlan'][number];

/** All reviews: under way, to come, sealed and cancelled. */
export const useReviews = (sealed: number) => useQueryOf(ReviewsDocument, { sealed }, { keepsPrevious: true });

/** The forward plan, a year ahead. */
export const useReviewsAhead = () => useQueryOf(ReviewsAheadDocument, wholeYear);

/** Plans that can be reviewed, with the cycles they have. */
export const usePlansToReview = () => useQueryOf(PlansToReviewDocument, {});

export const useOpenReview = () => useMutationOf(OpenReviewDocument, { refreshes: reviewReaders });
