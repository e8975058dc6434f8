import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with an act of a review; each sentence says what to do. */
export const reviewsError = defineErrors({
  'reviews.review.sealed': 'This review is sealed, so nothing in it can change. Write an addendum instead.',
});
