import type { ReviewStageKind } from '../document/review-record';

/** The stages of a review, in their order. */
export const reviewStages: readonly ReviewStageKind[] = ['prepare', 'executive', 'sub_group', 'board', 'published'];

/** How a review stands as a whole. */
export type ReviewStanding = 'planned' | 'open' | 'sealed' | 'cancelled';

/** The permission of those who work at a stage; nobody works at what is published. */
export const stageWorkers = {
  prepare: 'reviews.run',
  executive: 'reviews.run',
  sub_group: 'reviews.scrutinise',
  board: 'reviews.approve',
  published: null,
} as const satisfies Readonly<Record<ReviewStageKind, string | null>>;

/** Stages as they are named in a sentence. */
export const stageNames: Readonly<Record<ReviewStageKind, string>> = {
  prepare: 'preparation',
  executive: 'executive review',
  sub_group: 'the board sub-group',
  board: 'the board',
  published: 'publication',
};

const placeOf = (stage: ReviewStageKind): number => reviewStages.indexOf(stage);

/** Whether one stage comes before another. */
export const isStageBefore = (stage: ReviewStageKind, other: ReviewStageKind): boolean => placeOf(stage) < placeOf(other);

/** The stage after this one; null after the last. */
export const findNextStage = (stage: ReviewStageKind): ReviewStageKind | null => reviewStages[placeOf(stage) + 1] ?? null;

/** Whether facts and words may be pinned in a paper at a stage: once the executive team reads, until it is sealed. */
export const isStageOfPapers = (stage: ReviewStageKind): boolean => isStageBefore('prepare', stage) && isStageBefore(stage, 'published');
