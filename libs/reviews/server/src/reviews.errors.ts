import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with an act of a review; each sentence says what to do. */
export const reviewsError = defineErrors({
  'reviews.review.sealed': 'This review is sealed, so nothing in it can change. Write an addendum instead.',
  'reviews.review.cancelled': 'This review was cancelled, so nothing more happens in it.',
  'reviews.review.open_already': (facts: { title: string; field: string }) => `${facts.title} looks at this period already. Cancel or replace it first, or choose another period.`,
  'reviews.review.plan_not_approved': 'This plan is still a draft. Approve it first; then it can be reviewed.',
  'reviews.review.period_turned': 'The last day of the period comes before its first. Change one of them.',
  'reviews.review.name_needed': 'Say what this sort of review is called.',
  'reviews.review.cycle_of_another': 'This cycle belongs to another plan or is of another sort. Choose one of this plan.',
  'reviews.signer.twice': 'Somebody is named twice. Name each person once.',
  'reviews.signer.unfit': 'Choose somebody who is a member of this organisation today.',
  'reviews.stage.bad_dates': ({ fault }: { fault: string; field: string }) => fault,
  'reviews.stage.meets_nobody': 'Only the sub-group and the board meet. Leave the day of the meeting out.',
});
