import { Link } from '@waymark/platform/web';
import { TriangleAlert } from 'lucide-react';
import styles from '../reviews.module.css';
import { reportPath, reviewPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { gapWords } from '../workspace/gap-words';
import { nameOf } from '../workspace/review-words';
import { StageLine } from '../workspace/stage-line';
import type { OpenReviewInList } from './use-reviews';

/** Reviews under way, each with where it is and what blocks it. */
export function OpenReviews({ reviews, organisation }: { reviews: readonly OpenReviewInList[]; organisation: string }) {
  const t = useReviewsText();
  return (
    <section className="mt" aria-labelledby="under-way">
      <h2 id="under-way">{t('reviews.under_way')}</h2>
      <ul className={styles['list']}>
        {reviews.map((review) => {
          const gaps = review.checklist.filter(({ state }) => state === 'GAP');
          return (
            <li key={review.id}>
              <div className="head">
                <h3>
                  <Link to={reviewPath(organisation, review.number)}>{nameOf(review)}</Link>
                </h3>
                <span className="sm muted">{review.plan.teamName ?? review.plan.title}</span>
              </div>
              <div className="mt-s">
                <StageLine review={review} />
              </div>
              {gaps.length === 0 ? null : (
                <>
                  <p className="why atrisk mt-s">
                    <TriangleAlert aria-hidden="true" />
                    {t('reviews.blockers.gaps', { count: gaps.length })}
                  </p>
                  <ul className={styles['gaps']}>
                    {gaps.map((check) => (
                      <li key={check.kind}>{gapWords(t, check)}</li>
                    ))}
                  </ul>
                </>
              )}
              {review.viewerCan.readPaper.allowed ? (
                <p className="mt-s">
                  <Link to={reportPath(organisation, review.number)}>{t('reviews.preview')}</Link>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
