import { ChangeForm, DraftField, formatInstant, useChange, useDraft } from '@waymark/platform/web';
import type { ReviewDialogProps } from '../moving/moving-acts';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import { useApprove } from '../workspace/use-review';

/** The board's approval, which seals the review. It says exactly what is sealed, and that nothing in it can change afterwards. */
export default function ApproveDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useApprove();
  const draftKey = `review:${review.id}:approve`;
  const words = useDraft(`${draftKey}:words`);
  const change = useChange({ draftKey, asksReason: false, onClose });
  const { newestPaper: paper } = review;
  const decisions = review.decisions ?? [];
  const save = () =>
    change.save({}, async () => {
      await mutateAsync({ input: { reviewId: review.id, paperVersion: paper!.version, words: words.text.trim() || null } });
      words.clear();
      return t('reviews.approved');
    });
  if (paper === null) return null;
  const taken = decisions.filter(({ outcome }) => outcome !== 'OPEN').length;
  return (
    <ChangeForm title={t('reviews.act.approve')} act={t('reviews.act.approve')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('reviews.approve.means')}</p>
      <ul className="bul">
        <li>{t('reviews.approve.paper', { version: paper.version, day: formatInstant(paper.frozenAt) })}</li>
        <li>{t('reviews.approve.decisions', { taken, open: decisions.length - taken })}</li>
        <li>{t('reviews.approve.questions')}</li>
        <li>{t('reviews.approve.comments')}</li>
      </ul>
      <p className="sm muted">
        {t('reviews.approve.fingerprint')} <span className={styles['fingerprint']}>{paper.fingerprint}</span>
      </p>
      <DraftField id="change-words" label={t('reviews.approve.words')} rows={2} draft={words} error={change.problems.of('words')} onSave={() => void save()} />
    </ChangeForm>
  );
}
