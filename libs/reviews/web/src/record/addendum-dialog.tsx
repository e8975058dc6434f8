import { ChangeForm, DraftField, useChange, useDraft } from '@waymark/platform/web';
import type { ReviewDialogProps } from '../moving/moving-acts';
import { useReviewsText } from '../reviews.text';
import { useWriteAddendum } from '../workspace/use-review';

/** Adds dated words beside a sealed review. The sealed words stay as they are. */
export default function AddendumDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useWriteAddendum();
  const draftKey = `review:${review.id}:addendum`;
  const words = useDraft(draftKey);
  const change = useChange({ draftKey, asksReason: false, onClose });
  const save = () =>
    change.save({ words: words.text.trim() === '' && t('reviews.addendum.needed') }, async () => {
      await mutateAsync({ input: { reviewId: review.id, words: words.text.trim() } });
      words.clear();
      return t('reviews.addendum.saved');
    });
  return (
    <ChangeForm title={t('reviews.addendum.write')} act={t('reviews.addendum.add')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('reviews.addendum.means')}</p>
      <DraftField id="change-words" label={t('reviews.addendum.words')} rows={5} draft={words} error={change.problems.of('words')} onSave={() => void save()} />
    </ChangeForm>
  );
}
