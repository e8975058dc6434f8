import { ChangeForm, useChange } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import { useCancel } from '../workspace/use-review';
import type { ReviewDialogProps } from './moving-acts';

/** Ends a review that was not sealed. It stays in the list, with the reason. */
export default function CancelDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useCancel();
  const change = useChange({ draftKey: `review:${review.id}:cancel`, asksReason: true, onClose });
  const save = () =>
    change.save({}, async ({ reason }) => {
      await mutateAsync({ input: { id: review.id, version: review.version, reason: reason! } });
      return t('reviews.cancelled');
    });
  return (
    <ChangeForm title={t('reviews.act.cancel')} act={t('reviews.act.cancel')} change={change} reasonLabel={t('reviews.cancel.reason')} reasonHint={t('reviews.cancel.reason_hint')} onSave={() => void save()} onClose={onClose}>
      <p>{t('reviews.cancel.means')}</p>
    </ChangeForm>
  );
}
