import { formatDay, type DeliveryStatusName } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { useReviewsText } from '../reviews.text';
import { Shaped } from '../workspace/shaped';
import { shortDay } from '../workspace/review-words';
import type { Decision, Review } from '../workspace/use-review';

const FollowUpDialog = lazy(() => import('./follow-up-dialog'));

export const shapeOf: Readonly<Record<Decision['standing'], DeliveryStatusName>> = { OPEN: 'NOT_STARTED', ON_TRACK: 'ON_TRACK', AT_RISK: 'AT_RISK', DONE: 'COMPLETE', DROPPED: 'WITHDRAWN' };

/** What earlier reviews decided, and what became of it. How it stands is said in the review that is under way. */
export function FollowUpsAside({ review }: { review: Review }) {
  const t = useReviewsText();
  const [open, setOpen] = useState<Decision | null>(null);
  const followUps = review.followUps ?? [];
  if (followUps.length === 0) return null;
  return (
    <section className="aside" aria-labelledby="asked-before">
      <h2 id="asked-before">{t('reviews.follow_ups')}</h2>
      <ul className="lines">
        {followUps.map((one) => {
          const last = one.followUps.at(-1);
          return (
            <li key={one.id}>
              {one.title}
              <p className="due">
                {t(`reviews.by.${one.body}`, { day: one.decidedOn === null ? '' : shortDay(one.decidedOn) })} <Shaped as={shapeOf[one.standing]} words={t(`reviews.follow_up.${one.standing}`)} />
              </p>
              {one.dueOn === null && one.owner === null ? null : (
                <p className="due">
                  {one.owner?.name ?? ''}
                  {one.dueOn === null ? '' : `${one.owner === null ? '' : ', '}${t('reviews.follow_up.by', { day: formatDay(one.dueOn) })}`}
                </p>
              )}
              {last?.words == null ? null : <p className="due">“{last.words}” {last.by.name}, {shortDay(last.on)}</p>}
              {review.state === 'OPEN' && one.viewerCan.followUp.allowed ? (
                <button type="button" className="btn quiet small noprint" onClick={() => setOpen(one)}>
                  {t('reviews.follow_up.say')} <span className="vh">{one.title}</span>
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {open === null ? null : (
        <Suspense fallback={null}>
          <FollowUpDialog decision={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  );
}
