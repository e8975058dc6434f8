import { ChangeForm, useChange } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import { useMoveOn } from '../workspace/use-review';
import { GapsInWords } from '../workspace/gaps';
import type { ReviewDialogProps } from './moving-acts';

/** Sends the review to its next stage. It says who reads what from then on, and what gaps will be printed. */
export default function MoveOnDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useMoveOn();
  const change = useChange({ draftKey: `review:${review.id}:move-on`, asksReason: false, onClose });
  const { stages, newestPaper, wordsChangedSince } = review;
  const stage = review.stage as 'PREPARE' | 'EXECUTIVE' | 'SUB_GROUP';
  const waiting = review.signOffs.filter((one) => one.stage === stage && one.standing === 'ASKED');
  const save = () =>
    change.save({}, async () => {
      await mutateAsync({ input: { id: review.id, version: review.version } });
      return t(`reviews.moved.${stage}`);
    });
  const next = stages[stages.findIndex(({ kind }) => kind === stage) + 1];
  return (
    <ChangeForm title={t(`reviews.forward.${stage}`)} act={t(`reviews.forward.${stage}`)} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t(`reviews.forward.${stage}.means`, { name: next?.bodyName ?? '' })}</p>
      {stage === 'PREPARE' ? null : (
        <p>
          {newestPaper === null
            ? t('reviews.forward.first_paper')
            : wordsChangedSince
              ? t('reviews.forward.new_version', { version: newestPaper.version + 1 })
              : t('reviews.forward.this_version', { version: newestPaper.version })}
        </p>
      )}
      {waiting.length === 0 ? null : <p>{t('reviews.forward.unsigned', { names: waiting.map(({ person }) => person.name).join(', '), count: waiting.length })}</p>}
      <GapsInWords checklist={review.checklist} />
    </ChangeForm>
  );
}
