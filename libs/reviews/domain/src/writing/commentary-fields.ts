import type { CommentaryField } from '../document/review-paper';

/** The fields of the whole review, in the order in which they are written. */
export const reviewFields = ['summary', 'learned', 'opinion_reason', 'alert', 'advise', 'assure'] as const satisfies readonly CommentaryField[];

/** All fields that executives write. */
export const commentaryFields: readonly CommentaryField[] = [...reviewFields, 'commentary'];

/** What the sub-group and the board say for themselves. Executives read it and cannot change it. */
export const bodyFields = { sub_group: 'sub_group_comment', board: 'board_comment' } as const;
export type BodyField = (typeof bodyFields)[keyof typeof bodyFields];

/** Any field with words of its own. */
export type WrittenField = CommentaryField | BodyField;

/** What commentary can be about. */
export const commentarySubjects = ['review', 'plan', 'objective', 'outcome'] as const;
export type CommentarySubject = (typeof commentarySubjects)[number];

const WORD_LIMITS: Readonly<Record<WrittenField, number>> = {
  summary: 120, learned: 120, opinion_reason: 80, commentary: 100, alert: 60, advise: 60, assure: 60, sub_group_comment: 200, board_comment: 200,
};

/** How many words a field should have at most. More is said, never cut. */
export const wordLimitOf = (field: WrittenField): number => WORD_LIMITS[field];

/** How many words a text has, as a reader counts them. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
