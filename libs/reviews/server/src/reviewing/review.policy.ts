import { allow, deny, type Permit } from '@waymark/platform/domain';
import type { ReviewStageKind } from '@waymark/reviews/domain';
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
}

type Permission = keyof typeof reviewsPermissions;

const SEALED = deny('This review is sealed, so nothing in it can change. Write an addendum instead.');
const CANCELLED = deny('This review was cancelled, so nothing more happens in it.');
const NOT_SEALED = deny('Addenda are for sealed reviews. This one can still be changed.');

const has = ({ permissions }: Party, permission: Permission): Permit => (permissions.has(permission) ? allow : deny(reviewsPermissions[permission].refusal));

/** The first refusal, without asking further. */
const inTurn = (...steps: readonly (() => Permit)[]): Permit => steps.reduce<Permit>((found, step) => (found.allowed ? step() : found), allow);

/** Whether anything in it may change. */
export function goesOn({ state }: Pick<ReviewFacts, 'state'>): Permit {
  if (state === 'sealed') return SEALED;
  return state === 'cancelled' ? CANCELLED : allow;
}

const at = (stages: readonly ReviewStageKind[], { stage }: ReviewFacts, otherwise: string): Permit => (stages.includes(stage) ? allow : deny(otherwise));

/** Who works at a stage: executives prepare and agree, the sub-group scrutinises, the board approves. */
const workers: Readonly<Record<ReviewStageKind, Permission>> = {
  prepare: 'reviews.run', executive: 'reviews.run', sub_group: 'reviews.scrutinise', board: 'reviews.approve', published: 'reviews.approve',
};

const worksHere = ({ stage }: ReviewFacts, party: Party): Permit => has(party, workers[stage]);

/** Whether somebody may read what is in it: everybody once it is sealed, before that whoever has a part in it. */
export const canReadPaper = ({ state }: Pick<ReviewFacts, 'state'>, party: Party): Permit => (state === 'sealed' ? allow : has(party, 'reviews.workspace'));

export const canChangeDates = (review: ReviewFacts, party: Party): Permit => inTurn(() => has(party, 'reviews.run'), () => goesOn(review));

/** Whether somebody may send it on: from the board it goes on by approval alone. */
export const canMoveOn = (review: ReviewFacts, party: Party): Permit =>
  inTurn(() => goesOn(review), () => at(['prepare', 'executive', 'sub_group'], review, 'From the board a review goes on when a board member approves it.'), () => worksHere(review, party));

export const canSendBack = (review: ReviewFacts, party: Party): Permit =>
  inTurn(() => goesOn(review), () => at(['executive', 'sub_group', 'board'], review, 'This review is at its first stage.'), () => worksHere(review, party));

export const canCancel = (review: ReviewFacts, party: Party): Permit => inTurn(() => has(party, 'reviews.run'), () => goesOn(review));

/** Whether somebody may write commentary, give the opinion and ask for decisions. */
export const canWrite = (review: ReviewFacts, party: Party): Permit =>
  inTurn(() => has(party, 'reviews.run'), () => goesOn(review), () => at(['prepare', 'executive', 'sub_group'], review, 'This review is before the board. It can be written again when the board sends it back.'));

const beforeBodies = (review: ReviewFacts): Permit => at(['sub_group', 'board'], review, 'Questions and decisions begin when the review is before the sub-group.');

/** Whether somebody may put a question: the sub-group and the board, while it is before them. */
export const canAsk = (review: ReviewFacts, party: Party): Permit =>
  inTurn(() => (has(party, 'reviews.approve').allowed ? allow : has(party, 'reviews.scrutinise')), () => goesOn(review), () => beforeBodies(review));

/** Whether somebody may comment and decide for the body that the review is before. */
export const canDecide = (review: ReviewFacts, party: Party): Permit => inTurn(() => goesOn(review), () => beforeBodies(review), () => worksHere(review, party));

/** Whether somebody may make a new version of the paper. */
export const canFreeze = (review: ReviewFacts, party: Party): Permit =>
  inTurn(
    () => has(party, 'reviews.run'),
    () => goesOn(review),
    () => at(['executive', 'sub_group'], review, review.stage === 'prepare' ? 'A paper is made from the executive review on.' : 'This review is before the board. A new version can be made when the board sends it back.'),
  );

/** Whether somebody may sign, or decline to: whoever is named at the present stage. The board signs by approving. */
export const canSign = (review: ReviewFacts, party: Party): Permit =>
  inTurn(
    () => goesOn(review),
    () => at(['executive', 'sub_group'], review, 'Reviews are signed by executives and by the sub-group, each at their stage.'),
    () => worksHere(review, party),
    () => (review.signerIds.includes(party.personId) ? allow : deny('You are not among those asked to sign at this stage.')),
  );

/** Whether somebody may approve it for the board, which seals it. */
export const canApprove = (review: ReviewFacts, party: Party): Permit =>
  inTurn(() => has(party, 'reviews.approve'), () => goesOn(review), () => at(['board'], review, 'A review is approved when it is before the board.'));

export const canWriteAddendum = ({ state }: ReviewFacts, party: Party): Permit =>
  inTurn(() => (['reviews.approve', 'reviews.scrutinise'] as const).some((permission) => has(party, permission).allowed) ? allow : has(party, 'reviews.run'), () => (state === 'sealed' ? allow : NOT_SEALED));

/** Documents are made of what one may read, by whoever has a part in reviews; a cancelled review has none. */
export const canMakeDocuments = (review: ReviewFacts, party: Party): Permit => inTurn(() => has(party, 'reviews.workspace'), () => (review.state === 'cancelled' ? CANCELLED : allow));
