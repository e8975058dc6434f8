import { Breadcrumbs, formatInstant, Link, PageHeading } from '@waymark/platform/web';
import { Eye } from 'lucide-react';
import { MovingActs } from '../moving/moving-acts';
import { reportPath, reviewsPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { nameOf, shortDay } from './review-words';
import type { Review } from './use-review';

/** What the review is, how it stands in a sentence, and the next step. */
export function ReviewHead({ review, organisation }: { review: Review; organisation: string }) {
  const t = useReviewsText();
  const isSealed = review.state === 'SEALED';
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('reviews.title'), to: reviewsPath(organisation) }]} />
      <div className="head">
        <div>
          <PageHeading>{nameOf(review)}</PageHeading>
          <p className="muted mt-s">
            {review.plan.teamName === null ? null : `${review.plan.title}. `}
            <Standing review={review} />
          </p>
        </div>
        <div className="bar noprint">
          {review.viewerCan.readPaper.allowed && review.state !== 'CANCELLED' ? (
            <Link className={isSealed ? 'btn primary' : 'btn'} to={reportPath(organisation, review.number)}>
              <Eye size={18} aria-hidden="true" />
              {t(isSealed ? 'reviews.read_report' : 'reviews.preview')}
            </Link>
          ) : null}
          <MovingActs review={review} />
        </div>
      </div>
    </>
  );
}

/** One sentence: sealed, cancelled, frozen and signed, or still as things stand today. */
function Standing({ review }: { review: Review }) {
  const t = useReviewsText();
  const { state, sealedAt, newestPaper, stages } = review;
  if (state === 'CANCELLED') return t('reviews.standing.cancelled', { reason: review.cancelReason ?? '' });
  if (state === 'SEALED') return t('reviews.standing.sealed', { day: formatInstant(sealedAt ?? '') });
  if (state === 'PLANNED') return t('reviews.standing.planned', { day: shortDay(stages[0]!.opensOn) });
  if (!review.viewerCan.readPaper.allowed) return null;
  if (newestPaper === null) return t('reviews.standing.not_frozen');
  const signed = review.signOffs.filter(({ stage, standing }) => stage === 'EXECUTIVE' && standing === 'SIGNED');
  const last = signed.reduce<string | null>((latest, { signedAt }) => (signedAt !== null && (latest === null || signedAt > latest) ? signedAt : latest), null);
  const asked = new Set(review.signOffs.filter(({ stage }) => stage === 'EXECUTIVE').map(({ person }) => person.id)).size;
  const frozen = { frozen: formatInstant(newestPaper.factsFrozenAt) };
  const names = new Set(signed.map(({ person }) => person.id)).size;
  if (last === null) return t('reviews.standing.frozen', frozen);
  return names < asked ? t('reviews.standing.partly_signed', { ...frozen, signed: names, asked }) : t('reviews.standing.signed', { ...frozen, day: formatInstant(last) });
}
