import { DataTable, formatDay, Link } from '@waymark/platform/web';
import { reviewPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { nameOf, shortDay } from '../workspace/review-words';
import type { ReviewStageKind } from '../workspace/review.generated';

/** A review that is to come, with the dates of its stages. */
export interface ReviewAhead {
  title: string;
  periodFrom: string;
  periodTo: string;
  reviewNumber: number | null;
  plan: { id: string; title: string; teamName: string | null } | null;
  stages: readonly { kind: ReviewStageKind; opensOn: string; dueOn: string; meetsOn: string | null }[];
}

export interface AheadTableProps {
  reviews: readonly ReviewAhead[];
  organisation: string;
  caption: string;
}

/** The reviews to come, one row each, with the days on which their stages are due. */
export function AheadTable({ reviews, organisation, caption }: AheadTableProps) {
  const t = useReviewsText();
  const day = (review: ReviewAhead, kind: ReviewStageKind) => {
    const stage = review.stages.find((one) => one.kind === kind);
    return stage === undefined ? '' : shortDay(stage.meetsOn ?? stage.dueOn);
  };
  const column = (kind: 'EXECUTIVE' | 'SUB_GROUP' | 'BOARD') => ({
    key: kind,
    heading: t(`reviews.stage.${kind}`),
    cell: (review: ReviewAhead) => (
      <>
        <span className="phone-only">{t(`reviews.stage.${kind}`)}: </span>
        {day(review, kind)}
      </>
    ),
  });
  return (
    <DataTable
      caption={caption}
      captionHidden
      cards
      rows={reviews}
      rowKey={({ title, periodFrom, plan }) => `${plan?.id ?? ''}${title}${periodFrom}`}
      columns={[
        {
          key: 'review',
          heading: t('reviews.ahead.review'),
          isRowHeading: true,
          cell: (review) => (
            <>
              {review.reviewNumber === null ? nameOf(review) : <Link to={reviewPath(organisation, review.reviewNumber)}>{nameOf(review)}</Link>}
              {review.plan?.teamName == null ? null : <span className="due"> {review.plan.teamName}</span>}
            </>
          ),
        },
        {
          key: 'opens',
          heading: t('reviews.ahead.opens'),
          cell: (review) => (
            <>
              <span className="phone-only">{t('reviews.ahead.opens')}: </span>
              {review.stages[0] === undefined ? '' : formatDay(review.stages[0].opensOn)}
            </>
          ),
        },
        column('EXECUTIVE'),
        column('SUB_GROUP'),
        column('BOARD'),
      ]}
    />
  );
}
