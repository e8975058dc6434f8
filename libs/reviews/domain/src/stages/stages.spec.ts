import fc from 'fast-check';
import type { ReviewStageKind } from '../document/review-record';
import { findNextStage, isStageBefore, isStageOfPapers, reviewStages, type ReviewStanding } from './review-stages';
import { canCancel, canFreezeAt, canMoveOn, canSendBack, isWayBack } from './stage-policy';

const at = (stage: ReviewStageKind, state: ReviewStanding = stage === 'published' ? 'sealed' : 'open') => ({ stage, state });
const who = (...permissions: string[]) => ({ permissions: new Set(permissions) });
const [executive, reviewer, board, nobody] = [who('reviews.run'), who('reviews.scrutinise'), who('reviews.approve'), who('reviews.read')];
const stage = fc.constantFrom(...reviewStages);

describe('the stages', () => {
  it('follow each other to the last', () => {
    expect(reviewStages.map(findNextStage)).toEqual(['executive', 'sub_group', 'board', 'published', null]);
  });

  it('lie behind whichever comes after them, except once published', () => {
    const behind = (from: ReviewStageKind) => reviewStages.filter((to) => isWayBack(from, to).allowed);
    expect(behind('board')).toEqual(['prepare', 'executive', 'sub_group']);
    expect([behind('prepare'), behind('published')]).toEqual([[], []]);
  });

  it('are in one order', () => {
    fc.assert(fc.property(stage, stage, (one, other) => expect(Number(isStageBefore(one, other)) + Number(isStageBefore(other, one)) + Number(one === other)).toBe(1)));
  });

  it('have papers from executive review to the board', () => {
    expect(reviewStages.filter(isStageOfPapers)).toEqual(['executive', 'sub_group', 'board']);
  });
});

describe('who may act', () => {
  it.each<[ReviewStageKind, boolean, boolean, boolean]>([
    ['prepare', true, false, false],
    ['executive', true, false, false],
    ['sub_group', false, true, false],
    ['board', false, false, false],
    ['published', false, false, false],
  ])('sends on from %s: executive %s, reviewer %s, board %s', (from, ...expected) => {
    expect([executive, reviewer, board].map((holder) => canMoveOn(at(from), holder).allowed)).toEqual(expected);
    expect(canMoveOn(at(from), nobody).allowed).toBe(false);
  });

  it.each<[ReviewStageKind, boolean, boolean, boolean]>([
    ['prepare', false, false, false],
    ['executive', true, false, false],
    ['sub_group', false, true, false],
    ['board', false, false, true],
    ['published', false, false, false],
  ])('sends back from %s: executive %s, reviewer %s, board %s', (from, ...expected) => {
    expect([executive, reviewer, board].map((holder) => canSendBack(at(from), holder).allowed)).toEqual(expected);
    expect(canSendBack(at(from), nobody).allowed).toBe(false);
  });

  it('cancels until it is sealed: the board once it has it, executives before', () => {
    expect(reviewStages.map((each) => canCancel(at(each), executive).allowed)).toEqual([true, true, true, false, false]);
    expect(reviewStages.map((each) => canCancel(at(each), board).allowed)).toEqual([false, false, false, true, false]);
  });

  it('makes papers as an executive, from executive review on', () => {
    expect(reviewStages.map((each) => canFreezeAt(at(each), executive).allowed)).toEqual([false, true, true, true, false]);
    expect([reviewer, board, nobody].map((holder) => canFreezeAt(at('executive'), holder).allowed)).toEqual([false, false, false]);
  });

  it('does nothing to a review that is cancelled or sealed, whoever asks, and is told why', () => {
    const everybody = who('reviews.run', 'reviews.scrutinise', 'reviews.approve');
    fc.assert(
      fc.property(stage, fc.constantFrom<ReviewStanding>('sealed', 'cancelled'), fc.constantFrom(canMoveOn, canSendBack, canCancel, canFreezeAt), (each, state, policy) => {
        expect(policy(at(each, state), everybody)).toEqual({ allowed: false, reason: expect.stringContaining(state) as string });
      }),
    );
  });

  it('is told what stage it is at and whose turn it is', () => {
    expect(canMoveOn(at('sub_group'), executive).reason).toBe('The review is at the board sub-group: only a member of the board sub-group can do this now.');
    expect(canMoveOn(at('board'), board).reason).toBe('The board sends a review on by approving it.');
  });
});
