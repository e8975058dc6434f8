import { EmptyState, Link, Loaded, PageHeading, PermitButton, type PageOf } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { CalendarSection } from '../calendar/calendar-section';
import styles from '../reviews.module.css';
import { cyclesPath, reviewPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { nameOf } from '../workspace/review-words';
import { AheadTable } from './ahead-table';
import { firstReviews } from './first-reviews';
import { OpenReviews } from './open-reviews';
import { SealedReviews } from './sealed-reviews';
import { useReviews, useReviewsAhead, type ListedReview } from './use-reviews';
import { useRunsReviews } from './use-runs-reviews';

const OpenReviewDialog = lazy(() => import('./open-review-dialog'));

/** What is under way and what blocks it, what is to come, and what was sealed. */
export default function ReviewsPage({ params }: PageOf<'/$organisation/reviews'>) {
  const t = useReviewsText();
  const { organisation } = params;
  const [isOpening, setOpening] = useState(false);
  const [shownSealed, setShownSealed] = useState<number>(firstReviews.sealed);
  const permit = useRunsReviews();
  return (
    <>
      <div className="head">
        <PageHeading>{t('reviews.title')}</PageHeading>
        <div className="bar noprint">
          <Link className="btn" to={cyclesPath(organisation)}>
            {t('reviews.cycles.link')}
          </Link>
          <PermitButton className="btn primary" permit={permit} onClick={() => setOpening(true)}>
            {t('reviews.open')}
          </PermitButton>
        </div>
      </div>
      <Loaded query={useReviews(shownSealed)} isPage>
        {({ open, planned, sealed, cancelled }) => (
          <>
            {open.items.length + planned.items.length + sealed.items.length === 0 ? (
              <div className="mt">
                <EmptyState action={<Link to={cyclesPath(organisation)}>{t('reviews.none.plan')}</Link>}>{t('reviews.none')}</EmptyState>
              </div>
            ) : null}
            {open.items.length === 0 ? null : <OpenReviews reviews={open.items} organisation={organisation} />}
            <Ahead organisation={organisation} />
            {sealed.items.length === 0 ? null : <SealedReviews reviews={sealed.items} total={sealed.total} onMore={sealed.items.length < sealed.total && shownSealed < 60 ? () => setShownSealed(shownSealed + 24) : null} organisation={organisation} />}
            {cancelled.items.length === 0 ? null : <Cancelled reviews={cancelled.items} organisation={organisation} />}
          </>
        )}
      </Loaded>
      <CalendarSection />
      {isOpening ? (
        <Suspense fallback={null}>
          <OpenReviewDialog organisation={organisation} onClose={() => setOpening(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** The forward plan: what is to come within a year. */
function Ahead({ organisation }: { organisation: string }) {
  const t = useReviewsText();
  return (
    <section className={styles['part']} aria-labelledby="ahead">
      <h2 id="ahead">{t('reviews.ahead')}</h2>
      <Loaded query={useReviewsAhead()}>
        {({ forwardPlan }) => {
          const coming = forwardPlan.filter(({ state }) => state === 'PLANNED');
          return coming.length === 0 ? <p className="muted mt-s">{t('reviews.ahead.none')}</p> : <AheadTable reviews={coming} organisation={organisation} caption={t('reviews.ahead.caption')} />;
        }}
      </Loaded>
    </section>
  );
}

function Cancelled({ reviews, organisation }: { reviews: readonly ListedReview[]; organisation: string }) {
  const t = useReviewsText();
  return (
    <section className={styles['part']} aria-labelledby="cancelled">
      <h2 id="cancelled">{t('reviews.cancelled.title')}</h2>
      <ul className="lines mt-s">
        {reviews.map((review) => (
          <li key={review.id}>
            <Link to={reviewPath(organisation, review.number)}>{nameOf(review)}</Link>
            <p className="due">{review.cancelReason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
