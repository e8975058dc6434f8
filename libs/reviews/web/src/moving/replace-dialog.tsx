import { ChangeForm, organisationInAddress, useChange, useGo } from '@waymark/platform/web';
import { reviewPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { useReplace } from '../workspace/use-review';
import type { ReviewDialogProps } from './moving-acts';

/** Cancels a review and opens a fresh one of the same period in its place. */
export default function ReplaceDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const go = useGo();
  const { mutateAsync } = useReplace();
  const change = useChange({ draftKey: `review:${review.id}:replace`, asksReason: true, onClose });
  const save = () =>
    change.save({}, async ({ reason }) => {
      const { replaceReview } = await mutateAsync({ input: { id: review.id, version: review.version, reason: reason! } });
      go(reviewPath(organisationInAddress()!, replaceReview.review.number));
      return t('reviews.replaced');
    });
  return (
    <ChangeForm title={t('reviews.act.replace')} act={t('reviews.act.replace')} change={change} reasonLabel={t('reviews.cancel.reason')} reasonHint={t('reviews.cancel.reason_hint')} onSave={() => void save()} onClose={onClose}>
      <p>{t('reviews.replace.means')}</p>
    </ChangeForm>
  );
}
