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
  'reviews.opinion.no_level': (facts: { levels: string; field: string }) => `Choose one of these: ${facts.levels}.`,
  'reviews.scale.changed': 'Somebody has changed the scale since you opened this page. Reload it to see the new one.',
  'reviews.scale.twice': 'Two levels have the same name. Give each its own.',
  'reviews.question.no_paragraph': 'Choose a paragraph of this review, and ask again.',
  'reviews.decision.withdrawn': 'This is no longer asked for. Reload the page to see what is.',
  'reviews.decision.action_needed': 'Choose the action that would get the new date.',
  'reviews.decision.action_elsewhere': 'Choose an action of the plan under review.',
  'reviews.decision.title_needed': 'Say in a line what was decided.',
  'reviews.decision.words_needed': 'Say why, or what is different.',
  'reviews.decision.owner_unfit': 'Choose somebody who is a member of this organisation today.',
  'reviews.voice.one_needed': 'Choose a staff group or an adviser, one at a time.',
  'reviews.voice.no_adviser': 'Choose somebody who is an adviser today.',
  'reviews.voice.asked_already': 'They were asked already. You can see when in the list.',
  'reviews.stage.bad_dates': ({ fault }: { fault: string; field: string }) => fault,
  'reviews.stage.meets_nobody': 'Only the sub-group and the board meet. Leave the day of the meeting out.',
});
