import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { reviewReaders } from '../workspace/use-review';
import { AnswerQuestionDocument, AskQuestionDocument, AskVoiceDocument, GroupsToAskDocument } from './questions.generated';

const refreshes = reviewReaders;

export const useAsk = () => useMutationOf(AskQuestionDocument, { refreshes });
export const useAnswer = () => useMutationOf(AnswerQuestionDocument, { refreshes });
export const useAskVoice = () => useMutationOf(AskVoiceDocument, { refreshes });

/** The staff groups that can be asked for a view. */
export const useGroupsToAsk = () => useQueryOf(GroupsToAskDocument, {});
