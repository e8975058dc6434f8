import { ChangeForm, DraftField, formatInstant, useChange, useDraft } from '@waymark/platform/web';
import type { ReviewDialogProps } from '../moving/moving-acts';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import { useDecline, useSign } from '../workspace/use-review';

/** Signs one exact version, or declines and says why. It cannot be undone; whoever reads the record sees it. */
export default function SignDialog({ review, declines, onClose }: ReviewDialogProps & { declines: boolean }) {
  const t = useReviewsText();
  const { mutateAsync: sign } = useSign();
  const { mutateAsync: decline } = useDecline();
  const paper = review.newestPaper!;
  const draftKey = `review:${review.id}:${declines ? 'decline' : 'sign'}`;
  const words = useDraft(`${draftKey}:words`);
  const change = useChange({ draftKey, asksReason: declines, onClose });
  const save = () =>
    change.save({}, async ({ reason }) => {
      const facts = { reviewId: review.id, paperVersion: paper.version, stage: review.stage };
      if (declines) await decline({ input: { ...facts, words: reason! } });
      else await sign({ input: { ...facts, words: words.text.trim() || null } });
      words.clear();
      return t(declines ? 'reviews.declined' : 'reviews.signed.done', { version: paper.version });
    });
  return (
    <ChangeForm
      title={t(declines ? 'reviews.decline.version' : 'reviews.sign.version', { version: paper.version })}
      act={t(declines ? 'reviews.decline' : 'reviews.sign')}
      change={change}
      reasonLabel={t('reviews.decline.reason')}
      reasonHint={t('reviews.decline.reason_hint')}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{t(declines ? 'reviews.decline.means' : 'reviews.sign.means', { version: paper.version, day: formatInstant(paper.frozenAt) })}</p>
      <p className="sm muted">
        {t('reviews.fingerprint')} <span className={styles['fingerprint']}>{paper.fingerprint}</span>
      </p>
      {declines ? null : <DraftField id="change-words" label={t('reviews.sign.words')} rows={2} draft={words} error={change.problems.of('words')} onSave={() => void save()} />}
    </ChangeForm>
  );
}
