import { all, allow, deny, type Permit } from '@waymark/platform/domain';
import { type DecisionBody, type DecisionOutcome, isFollowed, stageNames } from '@waymark/reviews/domain';
import { canDecide, goesOn, type Party, type ReviewFacts } from '../reviewing/review.policy';
import { reviewsPermissions } from '../reviews.permissions';

/** Whether somebody may comment and decide in the name of the sub-group or of the board: its members, while the review is before it. */
export function canSpeakFor(body: DecisionBody): (review: ReviewFacts, party: Party) => Permit {
  return (review, party) => {
    const open = goesOn(review);
    if (!open.allowed) return open;
    if (!party.permissions.has(body === 'board' ? 'reviews.approve' : 'reviews.scrutinise')) return deny(`Only members of ${stageNames[body]} write its words. You can read them here.`);
    if (review.stage !== body) return deny(`The words of ${stageNames[body]} are written while the review is before it.`);
    return canDecide(review, party);
  };
}

/** Whether somebody may answer a question: an executive, or whoever is accountable for what it is about. */
export function canAnswer(ownerId: string | null): (review: ReviewFacts, party: Party) => Permit {
  return (review, { personId, permissions }) => {
    const mine = permissions.has('reviews.run') || personId === ownerId;
    return all(goesOn(review), mine ? allow : deny('Executives answer questions, and whoever is accountable for what they are about.'));
  };
}

/** What a policy asks about a decision. */
export interface DecisionFacts {
  readonly outcome: DecisionOutcome;
  readonly ownerId: string | null;
  readonly isReviewSealed: boolean;
}

/** Whether somebody may say what became of a decision: an executive, or whoever was to see to it, once it is part of a sealed review. */
export function canFollowUp({ outcome, ownerId, isReviewSealed }: DecisionFacts, { personId, permissions }: Party): Permit {
  if (!isReviewSealed) return deny('What became of a decision is told once its review is sealed.');
  if (!isFollowed(outcome)) return deny('There is nothing to follow up.');
  return permissions.has('reviews.run') || personId === ownerId ? allow : deny('Executives say what became of a decision, and whoever was to see to it.');
}

/** Whether somebody may change the scale of opinions. */
export const canReviseScale = ({ permissions }: Party): Permit => (permissions.has('reviews.run') ? allow : deny(reviewsPermissions['reviews.run'].refusal));
