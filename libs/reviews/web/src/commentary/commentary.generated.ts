// Generated from libs/reviews/web/src/commentary/commentary.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Which words of a review. */
export type CommentaryField =
  /** What the board should keep an eye on, for the one-page report. */
  | 'ADVISE'
  /** What the board must know, for the one-page report. */
  | 'ALERT'
  /** What the board can rely on, for the one-page report. */
  | 'ASSURE'
  /** The words of the board, which executives cannot change. */
  | 'BOARD_COMMENT'
  /** About the plan, an objective or an outcome. */
  | 'COMMENTARY'
  /** What was learned, and what did not work. */
  | 'LEARNED'
  /** Why the assurance opinion is what it is. */
  | 'OPINION_REASON'
  /** The words of the sub-group of the board, which executives cannot change. */
  | 'SUB_GROUP_COMMENT'
  /** What the sub-group should take away. */
  | 'SUMMARY';

/** What commentary is about. */
export type CommentarySubject =
  /** One of its objectives. */
  | 'OBJECTIVE'
  /** One of its outcomes. */
  | 'OUTCOME'
  /** The plan. */
  | 'PLAN'
  /** The review as a whole. */
  | 'REVIEW';

/** Who decides. */
export type DecisionBody =
  /** The board. */
  | 'BOARD'
  /** The sub-group of the board. */
  | 'SUB_GROUP';

/** The assurance opinion of a review. */
export type GiveOpinionInput = {
  /** A level of the organisation’s scale; left out to take the opinion back. */
  level?: string | null | undefined;
  /** The review. */
  reviewId: string;
  /** The version that the page showed, 0 where there was none. */
  version: number;
};

/** What the sub-group or the board says for itself. */
export type WriteBodyCommentInput = {
  /** Whose comment it is. */
  body: DecisionBody;
  /** The review. */
  reviewId: string;
  /** The version that the page showed, 0 where nobody had written. */
  version: number;
  /** The words, as plain text; empty to take them out. */
  words: string;
};

/** The words of one field of a review. */
export type WriteCommentaryInput = {
  /** Which field. */
  field: CommentaryField;
  /** The review. */
  reviewId: string;
  /** The one it is about. */
  subjectId: string;
  /** What sort of thing it is about. */
  subjectKind: CommentarySubject;
  /** The version that the page showed, 0 where nobody had written. If somebody wrote since, nothing is saved and both texts are answered. */
  version: number;
  /** The words, as plain text; empty to take them out. */
  words: string;
};

export type CommentaryInFullFragment = { id: string, version: number, subjectKind: CommentarySubject, subjectId: string, reference: string | null, subjectTitle: string, field: CommentaryField, words: string, writtenAt: string | null, wordLimit: number, writtenBy: { id: string, name: string } | null, canWrite: { allowed: boolean, reason: string | null } };

export type WriteCommentaryMutationVariables = Exact<{
  input: WriteCommentaryInput;
}>;


export type WriteCommentaryMutation = { writeCommentary: { commentary: { id: string, version: number, subjectKind: CommentarySubject, subjectId: string, reference: string | null, subjectTitle: string, field: CommentaryField, words: string, writtenAt: string | null, wordLimit: number, writtenBy: { id: string, name: string } | null, canWrite: { allowed: boolean, reason: string | null } }, review: { id: string, wordsChangedSince: boolean, changedWords: Array<{ part: string, title: string, reference: string | null }> } } };

export type WriteBodyCommentMutationVariables = Exact<{
  input: WriteBodyCommentInput;
}>;


export type WriteBodyCommentMutation = { writeBodyComment: { commentary: { id: string, version: number, subjectKind: CommentarySubject, subjectId: string, reference: string | null, subjectTitle: string, field: CommentaryField, words: string, writtenAt: string | null, wordLimit: number, writtenBy: { id: string, name: string } | null, canWrite: { allowed: boolean, reason: string | null } } } };

export type GiveOpinionMutationVariables = Exact<{
  input: GiveOpinionInput;
}>;


export type GiveOpinionMutation = { giveOpinion: { review: { id: string, opinion: { version: number, level: string | null } | null } } };

export const WriteCommentaryDocument = document<WriteCommentaryMutation, WriteCommentaryMutationVariables>(
  "mutation WriteCommentary($input:WriteCommentaryInput!){writeCommentary(input:$input){commentary{...CommentaryInFull}review{id wordsChangedSince changedWords{part title reference}}}}fragment CommentaryInFull on Commentary{id version subjectKind subjectId reference subjectTitle field words writtenAt wordLimit writtenBy{id name}canWrite{allowed reason}}",
);

export const WriteBodyCommentDocument = document<WriteBodyCommentMutation, WriteBodyCommentMutationVariables>(
  "mutation WriteBodyComment($input:WriteBodyCommentInput!){writeBodyComment(input:$input){commentary{...CommentaryInFull}}}fragment CommentaryInFull on Commentary{id version subjectKind subjectId reference subjectTitle field words writtenAt wordLimit writtenBy{id name}canWrite{allowed reason}}",
);

export const GiveOpinionDocument = document<GiveOpinionMutation, GiveOpinionMutationVariables>(
  "mutation GiveOpinion($input:GiveOpinionInput!){giveOpinion(input:$input){review{id opinion{version level}}}}",
);
