import { Link, organisationInAddress } from '@waymark/platform/web';
import { groupPath } from '@waymark/voices/web';
import { lazy, Suspense, useState } from 'react';
import { useReviewsText } from '../reviews.text';
import { shortDay } from '../workspace/review-words';
import { Shaped } from '../workspace/shaped';
import type { Review } from '../workspace/use-review';

const AskVoiceDialog = lazy(() => import('./ask-voice-dialog'));

/** Whose view was asked for: staff groups and advisers. A group decides by itself whether to say something, and what. */
export function VoicesAside({ review }: { review: Review }) {
  const t = useReviewsText();
  const [isOpen, setOpen] = useState(false);
  const asked = review.asked ?? [];
  if (asked.length === 0 && !review.viewerCan.write.allowed) return null;
  return (
    <section className="aside" aria-labelledby="voices-asked">
      <h2 id="voices-asked">{t('reviews.voices')}</h2>
      {asked.length === 0 ? <p className="due">{t('reviews.voices.none')}</p> : null}
      <ul className="lines">
        {asked.map(({ id, name, groupKey, askedOn, heardOn }) => (
          <li key={id}>
            {groupKey === null ? <b>{name}</b> : <Link to={groupPath(organisationInAddress()!, groupKey)}>{name}</Link>}
            <p>
              {heardOn === null ? (
                <Shaped as="NOT_STARTED" words={t('reviews.voices.asked', { day: shortDay(askedOn) })} />
              ) : (
                <Shaped as="COMPLETE" words={t('reviews.voices.heard', { day: shortDay(heardOn) })} />
              )}
            </p>
          </li>
        ))}
      </ul>
      {review.viewerCan.write.allowed ? (
        <p className="mt-s noprint">
          <button type="button" className="btn small" onClick={() => setOpen(true)}>
            {t('reviews.voices.ask')}
          </button>
        </p>
      ) : null}
      {isOpen ? (
        <Suspense fallback={null}>
          <AskVoiceDialog review={review} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
