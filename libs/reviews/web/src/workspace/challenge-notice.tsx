import { Link, Notice } from '@waymark/platform/web';
import { challengesPath } from '@waymark/voices/web';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import type { Review } from './use-review';

/** How many challenges have no response: the paper prints them as unanswered. */
export function ChallengeNotice({ review, organisation }: { review: Review; organisation: string }) {
  const t = useReviewsText();
  const check = review.checklist.find(({ kind }) => kind === 'CHALLENGES');
  if (check === undefined || check.total === 0) return null;
  const open = check.total - check.done;
  return (
    <div className="field">
      <h3 className={`label ${styles['title']}`}>{review.viewerCan.write.allowed ? t('reviews.numbered', { number: 3, title: t('reviews.challenges') }) : t('reviews.challenges')}</h3>
      {open === 0 ? (
        <p className="muted">{t('reviews.challenges.answered', { count: check.total })}</p>
      ) : (
        <Notice tone="warning">
          <p>
            <b>{t('reviews.challenges.open', { open, total: check.total })}</b> {t('reviews.challenges.printed')} <Link to={challengesPath(organisation, 'waiting')}>{t('reviews.challenges.answer')}</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
