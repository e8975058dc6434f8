import { daysBetween, formatWeekday, Link, Pending, useQueryOf } from '@waymark/platform/web';
import type { PlanSectionProps } from '@waymark/plans/web';
import { reportPath, reviewPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { today } from '../workspace/review-words';
import { StageLine } from '../workspace/stage-line';
import { ReviewsNextDocument } from './sections.generated';

/** On the overview, first at the side: the review under way, how long there is, and where it is. */
export default function NextReview({ organisation }: PlanSectionProps) {
  const t = useReviewsText();
  const { data, isPending } = useQueryOf(ReviewsNextDocument, {});
  const review = (data?.open.items ?? []).find(({ plan, kind }) => plan.teamName === null && kind === 'REVIEW') ?? data?.open.items[0];
  const stage = review?.stages.find(({ kind }) => kind === review.stage);
  if (isPending) return <Pending />;
  if (review === undefined || stage === undefined) return null;
  const goal = stage.meetsOn ?? stage.dueOn;
  const days = daysBetween(today(), goal);
  const { title } = review;
  const place = review.stage === 'SUB_GROUP' || review.stage === 'BOARD' ? t(`reviews.next.to.${review.stage}`) : t('reviews.next.to.due', { stage: t(`reviews.stage.${review.stage}`) });
  const shown = review.stages.filter(({ kind }) => kind !== 'PREPARE' && kind !== 'PUBLISHED');
  return (
    <section className="aside" aria-labelledby="next-review">
      <h2 id="next-review">{days < 0 ? t('reviews.next.late', { title, place, count: -days }) : t('reviews.next.days', { title, place, count: days })}</h2>
      <p className="sm muted">
        {formatWeekday(goal)}.{stage.meetsOn === null || stage.meetsOn === stage.dueOn ? '' : ` ${t('reviews.next.papers', { day: formatWeekday(stage.dueOn) })}`}
      </p>
      <div className="mt-s">
        <StageLine review={review.stage === 'PREPARE' ? review : { ...review, stages: shown }} isSmall />
      </div>
      {review.viewerCan.readPaper.allowed ? (
        <div className="bar mt-s">
          <Link className="btn primary" to={reviewPath(organisation, review.number)}>
            {t(review.viewerCan.write.allowed ? 'reviews.next.continue' : 'reviews.next.open', { title })}
          </Link>
          <Link to={reportPath(organisation, review.number)}>{t('reviews.next.draft')}</Link>
        </div>
      ) : null}
    </section>
  );
}
