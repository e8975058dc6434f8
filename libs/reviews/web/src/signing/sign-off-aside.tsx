import { lazy, Suspense, useState } from 'react';
import { useReviewsText } from '../reviews.text';
import { shortDay, shortInstant } from '../workspace/review-words';
import { Shaped } from '../workspace/shaped';
import type { Review } from '../workspace/use-review';
import { listLines, type SignOffLine } from './sign-off-lines';

const SignDialog = lazy(() => import('./sign-dialog'));
const FreezeDialog = lazy(() => import('./freeze-dialog'));

/** Who signed which version, who is still asked, and what changed since. */
export function SignOffAside({ review }: { review: Review }) {
  const t = useReviewsText();
  const [open, setOpen] = useState<'sign' | 'decline' | 'freeze' | null>(null);
  const { newestPaper, changedWords, viewerCan } = review;
  const lines = listLines(review);
  const close = () => setOpen(null);
  const canSign = viewerCan.sign.allowed && newestPaper !== null;
  return (
    <section className="aside" aria-labelledby="sign-off">
      <h2 id="sign-off">{t('reviews.sign_off')}</h2>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.key}>
            <b>{line.name}</b>
            {line.capacity === null ? null : `, ${line.capacity}`}
            <p>
              <SignOffStatus line={line} />
            </p>
            <VersionLine line={line} newest={newestPaper?.version ?? null} hasChanged={changedWords.length > 0} isSealed={review.state === 'SEALED'} />
            {line.words === null ? null : <p className="due">“{line.words}”</p>}
          </li>
        ))}
      </ul>
      {newestPaper === null ? <p className="due mt-s">{t('reviews.paper.none')}</p> : null}
      {changedWords.length === 0 ? null : (
        <div className="due mt-s">
          <p>{t('reviews.paper.changed', { version: newestPaper?.version ?? 0 })}</p>
          <ul className="bul">
            {changedWords.map(({ title, reference }, at) => (
              <li key={at}>{[reference, title].filter(Boolean).join(' ')}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="bar mt-s noprint">
        {canSign && changedWords.length === 0 ? (
          <>
            <button type="button" className="btn primary" onClick={() => setOpen('sign')}>
              {t('reviews.sign.version', { version: newestPaper.version })}
            </button>
            <button type="button" className="btn quiet" onClick={() => setOpen('decline')}>
              {t('reviews.decline')}
            </button>
          </>
        ) : null}
        {viewerCan.freeze.allowed && (newestPaper === null || changedWords.length > 0) ? (
          <button type="button" className="btn" onClick={() => setOpen('freeze')}>
            {t('reviews.freeze.version', { version: (newestPaper?.version ?? 0) + 1 })}
          </button>
        ) : null}
        {canSign && changedWords.length > 0 && !viewerCan.freeze.allowed ? <p className="sm muted">{t('reviews.sign.waits')}</p> : null}
      </div>
      <Suspense fallback={null}>
        {open === 'freeze' ? <FreezeDialog review={review} onClose={close} /> : null}
        {open === 'sign' || open === 'decline' ? <SignDialog review={review} declines={open === 'decline'} onClose={close} /> : null}
      </Suspense>
    </section>
  );
}

/** Signed, declined, asked for, or not yet: a shape and words. */
function SignOffStatus({ line }: { line: SignOffLine }) {
  const t = useReviewsText();
  const shape = line.state === 'SIGNED' ? 'COMPLETE' : line.state === 'DECLINED' ? 'OFF_TRACK' : 'NOT_STARTED';
  const words =
    line.state === 'LATER'
      ? t('reviews.signed.opens', { day: shortDay(line.opensOn) })
      : line.at === null
        ? t('reviews.signed.ASKED')
        : t(`reviews.signed.${line.state === 'DECLINED' ? 'DECLINED' : 'SIGNED'}`, { at: shortInstant(line.at) });
  return <Shaped as={shape} words={words} />;
}

/** Which version was signed, and whether anything waits. */
function VersionLine({ line, newest, hasChanged, isSealed }: { line: SignOffLine; newest: number | null; hasChanged: boolean; isSealed: boolean }) {
  const t = useReviewsText();
  if (line.version === null || newest === null) return null;
  const text =
    line.version < newest
      ? t(isSealed ? 'reviews.signed.sealed_later' : 'reviews.signed.older', { version: line.version, newest })
      : t(hasChanged ? 'reviews.signed.changed' : 'reviews.signed.same', { version: line.version });
  return <p className="due">{text}</p>;
}
