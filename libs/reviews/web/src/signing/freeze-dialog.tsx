import { ChangeForm, DraftField, formatInstant, useChange, useDraft } from '@waymark/platform/web';
import { useState } from 'react';
import type { ReviewDialogProps } from '../moving/moving-acts';
import { useReviewsText } from '../reviews.text';
import { GapsInWords } from '../workspace/gaps';
import { useFreeze } from '../workspace/use-review';

/** Makes the next version of the paper: words as they are now, and statuses and figures as before or afresh. */
export default function FreezeDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useFreeze();
  const draftKey = `review:${review.id}:freeze`;
  const why = useDraft(`${draftKey}:why`);
  const change = useChange({ draftKey, asksReason: false, onClose });
  const [refreshFacts, setRefreshFacts] = useState(false);
  const { newestPaper } = review;
  const version = (newestPaper?.version ?? 0) + 1;
  const signed = newestPaper !== null && review.signOffs.some(({ standing, isOfNewest }) => standing === 'SIGNED' && isOfNewest);
  const save = () =>
    change.save({}, async () => {
      await mutateAsync({ input: { reviewId: review.id, refreshFacts: newestPaper === null ? null : refreshFacts, reason: why.text.trim() || null } });
      why.clear();
      return t('reviews.freeze.done', { version });
    });
  return (
    <ChangeForm title={t('reviews.freeze.version', { version })} act={t('reviews.freeze.version', { version })} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t(newestPaper === null ? 'reviews.freeze.first' : 'reviews.freeze.next')}</p>
      {signed ? <p>{t('reviews.freeze.signs_again', { version: newestPaper.version })}</p> : null}
      {newestPaper === null ? null : (
        <div className="check">
          <input type="checkbox" id="change-refreshFacts" checked={refreshFacts} onChange={(event) => setRefreshFacts(event.target.checked)} />
          <label htmlFor="change-refreshFacts">{t('reviews.freeze.refresh', { day: formatInstant(newestPaper.factsFrozenAt) })}</label>
        </div>
      )}
      <DraftField id="change-why" label={t('reviews.freeze.reason')} rows={2} draft={why} error={change.problems.of('reason')} onSave={() => void save()} />
      <GapsInWords checklist={review.checklist} />
    </ChangeForm>
  );
}
