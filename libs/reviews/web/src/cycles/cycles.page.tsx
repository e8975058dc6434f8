import { Breadcrumbs, EmptyState, Loaded, PageHeading, PermitButton, type PageOf } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { useReviewsAhead } from '../list/use-reviews';
import { useRunsReviews } from '../list/use-runs-reviews';
import styles from '../reviews.module.css';
import { ListingSection } from '../published/listing-section';
import { reviewsPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { CycleSection } from './cycle-section';
import { LookSection } from './look-section';
import { ScaleSection } from './scale-section';
import { useCycles, type Cycle } from './use-cycles';

const CycleDialog = lazy(() => import('./cycle-dialog'));
const StopDialog = lazy(() => import('./stop-dialog'));

/** How often plans are reviewed, with the dates of the year ahead, the scale on which opinions are given, the look of Word documents, and whether the organisation is listed. */
export default function CyclesPage({ params }: PageOf<'/$organisation/reviews/cycles'>) {
  const t = useReviewsText();
  const permit = useRunsReviews();
  const [open, setOpen] = useState<Cycle | 'new' | null>(null);
  const [stopping, setStopping] = useState<Cycle | null>(null);
  const close = () => setOpen(null);
  // Each cycle shows its part of these dates. Asked for beside the cycles, so that they come together.
  useReviewsAhead();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('reviews.title'), to: reviewsPath(params.organisation) }]} />
      <div className="head">
        <PageHeading>{t('reviews.cycles.title')}</PageHeading>
        <PermitButton className="btn primary noprint" permit={permit} onClick={() => setOpen('new')}>
          {t('reviews.cycle.plan')}
        </PermitButton>
      </div>
      <p className="lede mt-s">{t('reviews.cycles.lede')}</p>
      <Loaded query={useCycles()} isPage>
        {({ reviewCycles, plan, plans }) => (
          <>
            {reviewCycles.length === 0 ? (
              <div className="mt">
                <EmptyState>{t('reviews.cycles.none')}</EmptyState>
              </div>
            ) : null}
            {reviewCycles.map((cycle) => (
              <CycleSection key={cycle.id} cycle={cycle} cycles={reviewCycles} organisation={params.organisation} permit={permit} onRevise={() => setOpen(cycle)} onStop={() => setStopping(cycle)} />
            ))}
            <Suspense fallback={null}>
              {open === null ? null : <CycleDialog cycle={open === 'new' ? null : open} plans={plans} planId={plan?.id ?? ''} onClose={close} />}
              {stopping === null ? null : <StopDialog cycle={stopping} onClose={() => setStopping(null)} />}
            </Suspense>
          </>
        )}
      </Loaded>
      <div className={styles['part']}>
        <ScaleSection />
      </div>
      <div className={styles['part']}>
        <LookSection />
      </div>
      <div className={styles['part']}>
        <ListingSection />
      </div>
    </>
  );
}
