import { SaveState, useViewer } from '@waymark/platform/web';
import { Fragment, useCallback, type ReactNode } from 'react';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import type { Review } from '../workspace/use-review';
import { listAlsoEditing } from './also-editing';
import { CommentaryField } from './commentary-field';
import { CommentaryFolds } from './commentary-folds';
import { OpinionChoice } from './opinion-choice';
import { PlainWords } from './plain-words';
import { useSavingBoard, type SavingBoard } from './saving-board';
import { useWriteCommentary, type Commentary } from './use-commentary';

export interface CommentarySectionProps {
  review: Review;
  commentary: readonly Commentary[];
  /** When the words on screen were read. */
  readAt: number;
  /** What stands between the words of the whole review and those of its parts: the response to challenge, and decisions. */
  children?: ReactNode;
}

/** The words executives bring: of the whole review first, then of each objective and outcome, folded away. */
export function CommentarySection({ review, commentary, readAt, children }: CommentarySectionProps) {
  const t = useReviewsText();
  const viewer = useViewer();
  const board = useSavingBoard();
  const others = listAlsoEditing(commentary, viewer.personId, readAt);
  const of = (field: Commentary['field']) => commentary.find((one) => one.subjectKind === 'REVIEW' && one.field === field);
  const show = (field: 'SUMMARY' | 'LEARNED') => {
    const found = of(field);
    return found === undefined ? null : <OneField one={found} review={review} board={board} />;
  };
  const reason = of('OPINION_REASON');
  const highlights = commentary.filter(({ subjectKind, field }) => subjectKind === 'REVIEW' && (field === 'ALERT' || field === 'ADVISE' || field === 'ASSURE'));
  return (
    <section aria-labelledby="commentary">
      <div className="head">
        <h2 id="commentary">{t('reviews.commentary.title')}</h2>
        <span className="bar">
          <SaveState phase={board.phase} savedAt={board.savedAt} />
          {others.length === 0 ? null : <span className="saved">{t('reviews.commentary.also', { names: others.join(', '), count: others.length })}</span>}
        </span>
      </div>
      <div className="stack mt">
        {show('SUMMARY')}
        {show('LEARNED')}
        {children}
        <OpinionChoice review={review}>{reason === undefined ? null : <OneField one={reason} review={review} board={board} />}</OpinionChoice>
        <CommentaryFolds commentary={commentary} highlights={highlights}>
          {(one) => (
            <Fragment key={one.id}>
              <OneField one={one} review={review} board={board} rows={3} />
            </Fragment>
          )}
        </CommentaryFolds>
      </div>
    </section>
  );
}

/** One field: to write in, or to read where it may not be written. */
export function OneField({ one, review, board, rows }: { one: Commentary; review: Review; board: SavingBoard; rows?: number }) {
  const t = useReviewsText();
  const { mutateAsync } = useWriteCommentary();
  const { id, field, subjectKind, subjectId, reference, subjectTitle } = one;
  const reviewId = review.id;
  const number = !one.canWrite.allowed ? null : field === 'SUMMARY' ? 1 : field === 'LEARNED' ? 2 : null;
  const title = field === 'COMMENTARY' ? [reference, subjectTitle].filter(Boolean).join(' ') : t(`reviews.field.${field}`);
  const label = number === null ? title : t('reviews.numbered', { number, title });
  const save = useCallback(
    async (words: string, version: number) => {
      const body = field === 'SUB_GROUP_COMMENT' ? 'SUB_GROUP' : field === 'BOARD_COMMENT' ? 'BOARD' : null;
      return mutateAsync(body === null ? { input: { reviewId, subjectKind, subjectId, field, words, version } } : { body, reviewId, words, version });
    },
    [mutateAsync, reviewId, subjectKind, subjectId, field],
  );
  if (!one.canWrite.allowed) {
    return one.words === '' ? null : (
      <div>
        <h3 className={`label ${styles['title']}`}>{label}</h3>
        <PlainWords words={one.words} />
      </div>
    );
  }
  return (
    <CommentaryField
      id={`field-${id}`}
      label={label}
      hint={field === 'COMMENTARY' ? undefined : t(`reviews.field.${field}.hint`, { limit: one.wordLimit })}
      limit={one.wordLimit}
      rows={rows}
      draftKey={`review:${reviewId}:words:${subjectId}:${field}`}
      saved={one}
      save={save}
      board={board}
    />
  );
}
