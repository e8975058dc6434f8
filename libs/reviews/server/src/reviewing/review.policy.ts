import { allow, deny, type Permit } from '@waymark/platform/domain';
import { canCancel, canFreezeAt, canMoveOn, canSendBack, isStillOpen, type ReviewStageKind, worksAt } from '@waymark/reviews/domain';
import { reviewsPermissions } from '../reviews.permissions';
import type { ReviewState } from './review.enums';

/** What a policy asks about whoever wants to act. */
export interface Party {
  readonly personId: string;
  readonly permissions: ReadonlySet<string>;
}

/** What a policy asks about a review. */
export interface ReviewFacts {
  readonly state: ReviewState;
  readonly stage: ReviewStageKind;
  /** Who is asked to sign at the present stage. */
  readonly signerIds: readonly string[];
  /** Whether a staff group was asked for its view of it. */
  readonly isGroupAsked: boolean;
}

type Permission = keyof typeof reviewsPermissions;

const NOT_SEALED = deny('Addenda are for sealed reviews. This one can still be changed.');

const has = ({ permissions }: Party, permission: Permission): Permit => (permissions.has(permission) ? allow : deny(reviewsPermissions[permission].refusal));

/** The first refusal, without asking further. */
const inTurn = (...steps: readonly (() => Permit)[]): Permit => steps.reduce<Permit>((found, step) => (found.allowed ? step() : found), allow);

const at = (stages: readonly ReviewStageKind[], { stage }: ReviewFacts, otherwise: string): Permit => (stages.includes(stage) ? allow : deny(otherwise));

/** Whether somebody has a part in reviews. Others read what was sealed, and not what was said on the way there. */
export const hasPart = ({ permissions }: Pick<Party, 'permissions'>): boolean => permissions.has('reviews.workspace' satisfies Permission);

/** Whether somebody may read all that is in it: everybody once it is sealed, before that whoever has a part in it. */
export const canReadWorkspace = ({ state }: Pick<ReviewFacts, 'state'>, party: Party): Permit => (state === 'sealed' ? allow : has(party, 'reviews.workspace'));

/** Whether somebody may read its papers: whoever reads the review, and members of staff groups once a group was asked for its view of it. */
export function canReadPaper(review: Pick<ReviewFacts, 'state' | 'isGroupAsked'>, party: Party): Permit {
  const whole = canReadWorkspace(review, party);
  return !whole.allowed && review.isGroupAsked ? has(party, 'reviews.asked') : whole;
}

export const canChangeDates = (review: ReviewFacts, party: Party): Permit => inTurn(() => has(party, 'reviews.run'), () => isStillOpen(review));

export { canCancel, canMoveOn, canSendBack, isStillOpen as goesOn };

/** Whether somebody may write commentary, give the opinion and ask for decisions. */
export const canWrite = (review: ReviewFacts, party: Party): Permit =>
  inTurn(() => has(party, 'reviews.run'), () => isStillOpen(review), () => at(['prepare', 'executive', 'sub_group'], review, 'This review is before the board. It can be written again when the board sends it back.'));

const beforeBodies = (review: ReviewFacts): Permit => at(['sub_group', 'board'], review, 'Questions and decisions begin when the review is before the sub-group.');

/** Whether somebody may put a question: the sub-group and the board, while it is before them. */
export const canAsk = (review: ReviewFacts, party: Party): Permit =>
  inTurn(() => (has(party, 'reviews.approve').allowed ? allow : has(party, 'reviews.scrutinise')), () => isStillOpen(review), () => beforeBodies(review));

/** Whether somebody may comment and decide for the body that the review is before. */
export const canDecide = (review: ReviewFacts, party: Party): Permit => inTurn(() => isStillOpen(review), () => beforeBodies(review), () => worksAt(review.stage, party));

/** Whether somebody may make a new version of the paper. */
export const canFreeze: (review: ReviewFacts, party: Party) => Permit = canFreezeAt;

/** Whether somebody may sign, or decline to: whoever is named at the present stage. The board signs by approving. */
export const canSign = (review: ReviewFacts, party: Party): Permit =>
  inTurn(
    () => isStillOpen(review),
    () => at(['executive', 'sub_group'], review, 'Reviews are signed by executives and by the sub-group, each at their stage.'),
    () => worksAt(review.stage, party),
    () => (review.signerIds.includes(party.personId) ? allow : deny('You are not among those asked to sign at this stage.')),
  );

/** Whether somebody may approve it for the board, which seals it. */
export const canApprove = (review: ReviewFacts, party: Party): Permit =>
  inTurn(() => has(party, 'reviews.approve'), () => isStillOpen(review), () => at(['board'], review, 'A review is approved when it is before the board.'));

export const canWriteAddendum = ({ state }: ReviewFacts, party: Party): Permit =>
  inTurn(() => (['reviews.approve', 'reviews.scrutinise'] as const).some((permission) => has(party, permission).allowed) ? allow : has(party, 'reviews.run'), () => (state === 'sealed' ? allow : NOT_SEALED));

/** Documents are made of what one may read, by whoever has a part in reviews; a cancelled review has none. */
export const canMakeDocuments = (review: ReviewFacts, party: Party): Permit =>
  inTurn(() => (has(party, 'reviews.workspace').allowed ? allow : deny('Files of a review are made by those who work on it.')), () => (review.state === 'cancelled' ? isStillOpen(review) : allow));
