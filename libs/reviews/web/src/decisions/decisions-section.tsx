import { formatDay, useViewer } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import { today } from '../workspace/review-words';
import { Shaped } from '../workspace/shaped';
import type { Decision, Review } from '../workspace/use-review';
import { AskedWords } from './asked-decisions';

const TakeDialog = lazy(() => import('./take-dialog'));
const DateDialog = lazy(() => import('./date-dialog'));

/** The decisions of the sub-group and the board: asked for, and of their own accord. */
export function DecisionsSection({ review }: { review: Review }) {
  const t = useReviewsText();
  const [open, setOpen] = useState<Decision | 'new' | null>(null);
  const { viewerCan } = review;
  const decisions = review.decisions ?? [];
  if (decisions.length === 0 && !viewerCan.decide.allowed) return null;
  return (
    <section className={styles['part']} aria-labelledby="decisions">
      <h2 id="decisions">{t('reviews.decisions')}</h2>
      {decisions.length === 0 ? <p className="muted mt-s">{t('reviews.decisions.none')}</p> : null}
      <ol>
        {decisions.map((one, at) => (
          <li key={one.id} className="decision">
            <b>{at + 1}</b>
            <div>
              <AskedWords decision={one} />
              <TakenWords decision={one} />
              {one.viewerCan.take.allowed ? (
                <button type="button" className="btn small mt-s noprint" onClick={() => setOpen(one)}>
                  {t(one.outcome === 'OPEN' ? 'reviews.decide' : 'reviews.decide.correct')} <span className="vh">{one.title}</span>
                </button>
              ) : null}
              <OfferedDate decision={one} />
            </div>
          </li>
        ))}
      </ol>
      {viewerCan.decide.allowed ? (
        <p className="mt-s noprint">
          <button type="button" className="btn" onClick={() => setOpen('new')}>
            {t('reviews.take.own')}
          </button>
        </p>
      ) : null}
      {open === null ? null : (
        <Suspense fallback={null}>
          <TakeDialog review={review} decision={open === 'new' ? null : open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  );
}

/** What was decided, by whom, who sees to it and by when. */
export function TakenWords({ decision }: { decision: Decision }) {
  const t = useReviewsText();
  const { outcome, body, words, decidedOn, owner, dueOn, reviewOn } = decision;
  if (outcome === 'OPEN') return <p><Shaped as="NOT_STARTED" words={t('reviews.outcome.OPEN')} /></p>;
  const shape = outcome === 'NOT_AGREED' ? 'OFF_TRACK' : outcome === 'DEFERRED' ? 'PAUSED' : 'COMPLETE';
  return (
    <>
      <p>
        <Shaped as={shape} words={t(`reviews.outcome.${outcome}`)} /> <span className="due">{t(`reviews.decided.${body}`, { day: decidedOn === null ? '' : formatDay(decidedOn) })}</span>
      </p>
      {words === null ? null : <p>{words}</p>}
      <p className="due">
        {[
          owner === null ? '' : dueOn === null ? t('reviews.decided.owner', { name: owner.name }) : t('reviews.decided.owner_due', { name: owner.name, day: formatDay(dueOn) }),
          owner === null && dueOn !== null ? t('reviews.decided.due', { day: formatDay(dueOn) }) : '',
          reviewOn === null ? '' : t('reviews.decided.review', { day: formatDay(reviewOn) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  );
}

/** A new date that was agreed is offered to whoever may change the action, and never set by itself. */
function OfferedDate({ decision }: { decision: Decision }) {
  const t = useReviewsText();
  const [isOpen, setOpen] = useState(false);
  const { permissions } = useViewer();
  const { action, offer } = decision;
  // A day that is past is no new date any more.
  if (action === null || offer === null || offer.dueOn < today() || !permissions.includes('plans.structure.change')) return null;
  return (
    <p className="mt-s noprint">
      <button type="button" className="btn small" onClick={() => setOpen(true)}>
        {t('reviews.decision.set_date', { reference: action.reference ?? '', day: formatDay(offer.dueOn) })}
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <DateDialog offer={offer} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </p>
  );
}
