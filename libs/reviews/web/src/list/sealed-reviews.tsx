import { formatInstant, Link, Pager } from '@waymark/platform/web';
import styles from '../reviews.module.css';
import { reportPath, reviewPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { nameOf } from '../workspace/review-words';
import type { SealedReviewInList } from './use-reviews';

export interface SealedReviewsProps {
  reviews: readonly SealedReviewInList[];
  total: number;
  /** Null when everything is shown. */
  onMore: (() => void) | null;
  organisation: string;
}

/** Sealed reviews, the newest first: what was decided, and the fingerprint that proves the record. */
export function SealedReviews({ reviews, total, onMore, organisation }: SealedReviewsProps) {
  const t = useReviewsText();
  return (
    <section className={styles['part']} aria-labelledby="sealed">
      <h2 id="sealed">{t('reviews.sealed')}</h2>
      <ul className={styles['list']}>
        {reviews.map((review) => {
          const taken = (review.decisions ?? []).filter(({ outcome }) => outcome !== 'OPEN');
          return (
            <li key={review.id}>
              <div className="head">
                <h3>
                  <Link to={reportPath(organisation, review.number)}>{nameOf(review)}</Link>
                </h3>
                <span className="sm muted">
                  {[review.plan.teamName, review.sealedAt === null ? null : t('reviews.stage.sealed', { day: formatInstant(review.sealedAt) })].filter(Boolean).join('. ')}
                </span>
              </div>
              {taken.length === 0 ? null : (
                <ul className="bul mt-s">
                  {taken.map(({ id, title, outcome }) => (
                    <li key={id}>
                      {title} <span className="due">{t(`reviews.outcome.${outcome}`)}</span>
                    </li>
                  ))}
                </ul>
              )}
              <p className="due mt-s">
                <Link to={reviewPath(organisation, review.number)}>{t('reviews.record')}</Link>
                {review.sealFingerprint === null ? null : (
                  <>
                    . {t('reviews.fingerprint')} <span className={styles['fingerprint']}>{review.sealFingerprint}</span>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {onMore === null ? null : <Pager shown={reviews.length} total={total} onMore={onMore} />}
    </section>
  );
}
