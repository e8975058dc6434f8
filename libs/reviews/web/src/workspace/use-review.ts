import { useMutationOf, useQueryOf, type AnyDocument } from '@waymark/platform/web';
import {
  ApproveReviewDocument,
  CancelReviewDocument,
  DeclineToSignDocument,
  FreezeReviewDocument,
  MoveReviewOnDocument,
  NameSignersDocument,
  ReplaceReviewDocument,
  ReviewDocument,
  ReviseStageDocument,
  SealOfReviewDocument,
  SendReviewBackDocument,
  SignReviewDocument,
  WriteAddendumDocument,
  type DecisionInFullFragment,
  type QuestionInFullFragment,
  type ReviewInFullFragment,
} from './review.generated';
import { toNumber } from './to-number';

export type Review = ReviewInFullFragment;
export type Decision = DecisionInFullFragment;
export type Question = QuestionInFullFragment;

const named = (name: string): AnyDocument => ({ name, kind: 'query', sent: { query: '' } });

/** What shows reviews, anywhere: read again after something happens to one. */
export const reviewReaders: readonly AnyDocument[] = [ReviewDocument, SealOfReviewDocument, ...['Reviews', 'ReviewReport', 'ReviewDocuments', 'ReviewsAhead', 'ReviewsToWork'].map(named)];
const refreshes = reviewReaders;

/** While a review is worked on, it is asked again so often: others may be writing in it. */
const readsAgainEvery = 15_000;

/** One review, with all that its page needs. */
export const useReview = (number: number, isLive: boolean) => useQueryOf(ReviewDocument, { number: toNumber(number) }, { every: isLive ? readsAgainEvery : false });

/** The fingerprint of a sealed review, and its place in the chain. */
export const useSeal = (number: number) => useQueryOf(SealOfReviewDocument, { number });

export const useMoveOn = () => useMutationOf(MoveReviewOnDocument, { refreshes });
export const useSendBack = () => useMutationOf(SendReviewBackDocument, { refreshes });
export const useCancel = () => useMutationOf(CancelReviewDocument, { refreshes });
export const useReplace = () => useMutationOf(ReplaceReviewDocument, { refreshes });
export const useReviseStage = () => useMutationOf(ReviseStageDocument, { refreshes });
export const useNameSigners = () => useMutationOf(NameSignersDocument, { refreshes });
export const useFreeze = () => useMutationOf(FreezeReviewDocument, { refreshes });
export const useSign = () => useMutationOf(SignReviewDocument, { refreshes });
export const useDecline = () => useMutationOf(DeclineToSignDocument, { refreshes });
export const useApprove = () => useMutationOf(ApproveReviewDocument, { refreshes });
export const useWriteAddendum = () => useMutationOf(WriteAddendumDocument, { refreshes });
