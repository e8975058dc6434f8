import { daysBetween, Notice } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import styles from '../reviews.module.css';
import { gapWords } from './gap-words';
import { today } from './review-words';
import type { Review } from './use-review';

/** What blocks the papers, near the top: how many gaps, and how long there is. Nothing where the review is over. */
export function Blockers({ review }: { review: Review }) {
  const t = useReviewsText();
  const gaps = review.checklist.filter(({ state }) => state === 'GAP');
  const stage = review.stages.find(({ kind }) => kind === review.stage);
  if (review.state !== 'OPEN' || stage === undefined || !(['PREPARE', 'EXECUTIVE', 'SUB_GROUP'] as string[]).includes(review.stage)) return null;
  const days = daysBetween(today(), stage.dueOn);
  const when = days < 0 ? t('reviews.blockers.late', { count: -days }) : days === 0 ? t('reviews.blockers.today') : t('reviews.blockers.left', { count: days });
  return (
    <div className={styles['blockers']}>
      <Notice tone={gaps.length > 0 || days < 0 ? 'warning' : 'good'}>
        <p>
          <b>{gaps.length === 0 ? t('reviews.blockers.none') : t('reviews.blockers.gaps', { count: gaps.length })}</b> {when}{' '}
          {gaps.length === 0 ? null : <a href="#checks">{t('reviews.blockers.see')}</a>}
        </p>
        {gaps.length === 0 ? null : (
          <ul className={styles['gaps']}>
            {gaps.map((check) => (
              <li key={check.kind}>{gapWords(t, check)}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
