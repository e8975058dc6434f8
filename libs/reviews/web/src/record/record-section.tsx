import { formatInstant, Link } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { PlainWords } from '../commentary/plain-words';
import { reportPath } from '../reviews.paths';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import { useSeal, type Review } from '../workspace/use-review';

const AddendumDialog = lazy(() => import('./addendum-dialog'));

/** Keeps the room of what proves it, unseen, until that is here. */
const sealToCome = { fingerprint: '0'.repeat(64), chainEntry: { sequence: 0 } };

/** A sealed review: what proves it, where to read it, and what was added since. */
export function RecordSection({ review, organisation }: { review: Review; organisation: string }) {
  const t = useReviewsText();
  const [isOpen, setOpen] = useState(false);
  const { data, isPending } = useSeal(review.number);
  const seal = isPending ? sealToCome : (data?.reviewRecord ?? null);
  const { addenda, viewerCan } = review;
  return (
    <>
      <section aria-labelledby="record">
        <h2 id="record">{t('reviews.record')}</h2>
        <p className="mt-s">{t('reviews.record.means')}</p>
        <p className="mt-s">
          <Link to={reportPath(organisation, review.number)}>{t('reviews.read_report')}</Link>
        </p>
        {seal?.fingerprint == null ? null : (
          <dl className="facts mt" style={isPending ? { visibility: 'hidden' } : undefined}>
            <dt>{t('reviews.fingerprint')}</dt>
            <dd className={styles['fingerprint']}>{seal.fingerprint}</dd>
            {seal.chainEntry === null ? null : (
              <>
                <dt>{t('reviews.record.chain')}</dt>
                <dd>{t('reviews.record.entry', { sequence: seal.chainEntry.sequence })}</dd>
              </>
            )}
            <dt>{t('reviews.record.file')}</dt>
            <dd>
              <a href={`/reviews/${encodeURIComponent(organisation)}/${review.number}/record.json`} download>
                {t('reviews.record.download')}
              </a>
              . <Link to="/verify">{t('reviews.record.check')}</Link>
            </dd>
          </dl>
        )}
      </section>
      <section className={styles['part']} aria-labelledby="addenda">
        <h2 id="addenda">{t('reviews.addenda')}</h2>
        {addenda.length === 0 ? <p className="muted mt-s">{t('reviews.addenda.none')}</p> : null}
        <div className="stack mt-s">
          {addenda.map(({ id, words, by, at, paragraph }) => (
            <article key={id} className="panel">
              <p className="meta">
                <b>{by.name}</b> {formatInstant(at)}
                {paragraph === null ? null : `. ${t('reviews.addendum.beside')}`}
              </p>
              <PlainWords words={words} />
            </article>
          ))}
        </div>
        {viewerCan.writeAddendum.allowed ? (
          <p className="mt noprint">
            <button type="button" className="btn" onClick={() => setOpen(true)}>
              {t('reviews.addendum.write')}
            </button>
          </p>
        ) : null}
        {isOpen ? (
          <Suspense fallback={null}>
            <AddendumDialog review={review} onClose={() => setOpen(false)} />
          </Suspense>
        ) : null}
      </section>
    </>
  );
}
