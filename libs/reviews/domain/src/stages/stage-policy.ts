import { all, allow, deny, type Permit } from '@waymark/platform/domain';
import type { ReviewStageKind } from '../document/review-record';
import { findNextStage, isStageBefore, isStageOfPapers, type ReviewStanding, stageNames, stageWorkers } from './review-stages';

/** What is asked about a review before somebody acts on it. */
export interface StageFacts {
  readonly state: ReviewStanding;
  readonly stage: ReviewStageKind;
}

/** What is asked about whoever wants to act. */
export interface StageHolder {
  readonly permissions: ReadonlySet<string>;
}

const workerNames = {
  'reviews.run': 'an executive',
  'reviews.scrutinise': 'a member of the board sub-group',
  'reviews.approve': 'a board member',
} as const;

const SEALED = deny('This review is sealed, so nothing in it can change. Write an addendum instead.');
const CANCELLED = deny('This review was cancelled.');

/** Whether anything of a review may still change. A planned one may: its dates and its people are settled before it opens. */
export function isStillOpen({ state }: StageFacts): Permit {
  if (state === 'sealed') return SEALED;
  return state === 'cancelled' ? CANCELLED : allow;
}

/** Whether somebody is one of those who work at the stage a review is at. */
export function worksAt(stage: ReviewStageKind, { permissions }: StageHolder): Permit {
  const needed = stageWorkers[stage];
  if (needed === null) return SEALED;
  return permissions.has(needed) ? allow : deny(`The review is at ${stageNames[stage]}: only ${workerNames[needed]} can do this now.`);
}

/** Whether somebody may send a review to the next stage. From the board it goes on by approval, which seals it. */
export function canMoveOn(review: StageFacts, holder: StageHolder): Permit {
  const next = findNextStage(review.stage);
  const byApproval = next === 'published' ? deny('The board sends a review on by approving it.') : allow;
  return all(isStillOpen(review), byApproval, worksAt(review.stage, holder));
}

/** Whether somebody may send a review back, with a reason, to any stage before the one it is at. */
export function canSendBack(review: StageFacts, holder: StageHolder): Permit {
  const first = review.stage === 'prepare' ? deny('The review is at its first stage, so there is nowhere to send it back to.') : allow;
  return all(isStillOpen(review), first, worksAt(review.stage, holder));
}

/** Whether a stage is one to which a review at another can be sent back. */
export function isWayBack(from: ReviewStageKind, to: ReviewStageKind): Permit {
  return isStageBefore(to, from) && from !== 'published' ? allow : deny(`A review at ${stageNames[from]} can only be sent back to a stage before it.`);
}

/** Whether somebody may cancel or replace a review: an executive, until the board has it; then the board, until it is sealed. */
export function canCancel(review: StageFacts, { permissions }: StageHolder): Permit {
  const needed = review.stage === 'board' ? 'reviews.approve' : 'reviews.run';
  const held = permissions.has(needed) ? allow : deny(`Only ${workerNames[needed]} can cancel a review that is at ${stageNames[review.stage]}.`);
  return all(isStillOpen(review), held);
}

/** Whether somebody may pin facts and words in a new version of the paper. */
export function canFreezeAt(review: StageFacts, { permissions }: StageHolder): Permit {
  const time = isStageOfPapers(review.stage) ? allow : deny('Send the review to executive review first; then its figures and words can be pinned.');
  const held = permissions.has('reviews.run') ? allow : deny('Only an executive can make a new version of the paper.');
  return all(isStillOpen(review), time, held);
}
