// Generated from libs/reviews/web/src/questions/questions.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** An answer to a question. */
export type AnswerQuestionInput = {
  /** The question. */
  questionId: string;
  /** The answer, as plain text. */
  words: string;
};

/** A question to a paragraph of a review. */
export type AskQuestionInput = {
  /** The key of the paragraph, such as "exceptions" or "measure:" and an id. */
  paragraph: string;
  /** The review. */
  reviewId: string;
  /** The question, as plain text. */
  words: string;
};

/** Whose view of a review is asked for: a staff group’s or an adviser’s. */
export type AskVoiceInput = {
  /** The adviser. */
  adviserId?: string | null | undefined;
  /** The staff group, by its key. */
  groupKey?: string | null | undefined;
  /** The review. */
  reviewId: string;
};

export type AskQuestionMutationVariables = Exact<{
  input: AskQuestionInput;
}>;


export type AskQuestionMutation = { askQuestion: { question: { id: string } } };

export type AnswerQuestionMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type AnswerQuestionMutation = { answerQuestion: { question: { id: string } } };

export type AskVoiceMutationVariables = Exact<{
  input: AskVoiceInput;
}>;


export type AskVoiceMutation = { askVoice: { asked: { id: string } } };

export type GroupsToAskQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsToAskQuery = { staffGroups: Array<{ id: string, key: string, name: string }> };

export const AskQuestionDocument = document<AskQuestionMutation, AskQuestionMutationVariables>(
  "mutation AskQuestion($input:AskQuestionInput!){askQuestion(input:$input){question{id}}}",
);

export const AnswerQuestionDocument = document<AnswerQuestionMutation, AnswerQuestionMutationVariables>(
  "mutation AnswerQuestion($input:AnswerQuestionInput!){answerQuestion(input:$input){question{id}}}",
);

export const AskVoiceDocument = document<AskVoiceMutation, AskVoiceMutationVariables>(
  "mutation AskVoice($input:AskVoiceInput!){askVoice(input:$input){asked{id}}}",
);

export const GroupsToAskDocument = document<GroupsToAskQuery, GroupsToAskQueryVariables>(
  "query GroupsToAsk{staffGroups{id key name}}",
);
