import { useMutationOf, type Cache } from '@waymark/platform/web';
import { useCallback } from 'react';
import { ReviewDocument } from '../workspace/review.generated';
import { GiveOpinionDocument, type WriteCommentaryMutation, WriteBodyCommentDocument, WriteCommentaryDocument, type CommentaryInFullFragment, type WriteBodyCommentInput, type WriteCommentaryInput } from './commentary.generated';

export type Commentary = CommentaryInFullFragment;
type Changed = WriteCommentaryMutation['writeCommentary']['review'];

/**
 * Lets the answer stand in what was read, without reading the whole review again for every pause in somebody's typing. What has
 * changed since the newest paper comes with it, because nobody signs a paper whose words have changed.
 */
function takeOver(cache: Cache, written: Commentary, changed?: Changed): void {
  const replace = (one: Commentary | null) => (one !== null && one.id === written.id ? written : one);
  cache.change(ReviewDocument, (answer) =>
    answer.review === null || answer.review === undefined
      ? answer
      : {
          ...answer,
          review: {
            ...answer.review,
            ...(changed?.id === answer.review.id ? changed : null),
            commentary: answer.review.commentary?.map((one) => replace(one)!) ?? null,
            subGroupComment: replace(answer.review.subGroupComment),
            boardComment: replace(answer.review.boardComment),
          },
        },
  );
}

/** Writes one field, an executive's or a body's own, and answers how it stands then. */
export function useWriteCommentary() {
  const { mutateAsync: writeField } = useMutationOf(WriteCommentaryDocument, { onDone: ({ writeCommentary }, _, cache) => takeOver(cache, writeCommentary.commentary, writeCommentary.review) });
  const { mutateAsync: writeForBody } = useMutationOf(WriteBodyCommentDocument, { onDone: ({ writeBodyComment }, _, cache) => takeOver(cache, writeBodyComment.commentary) });
  const mutateAsync = useCallback(
    async (given: { input: WriteCommentaryInput } | WriteBodyCommentInput): Promise<Commentary> =>
      'input' in given ? (await writeField(given)).writeCommentary.commentary : (await writeForBody({ input: given })).writeBodyComment.commentary,
    [writeField, writeForBody],
  );
  return { mutateAsync };
}

export const useGiveOpinion = () => useMutationOf(GiveOpinionDocument, { refreshes: [ReviewDocument] });
