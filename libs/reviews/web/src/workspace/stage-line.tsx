import { useReviewsText } from '../reviews.text';
import { shortDay, stageLine, stageName, type StageFacts } from './review-words';
import type { ReviewStageKind, ReviewState } from './review.generated';

export interface StageLineProps {
  review: { stage: ReviewStageKind; state: ReviewState; stages: readonly StageFacts[] };
  /** The same line in little, for lists. */
  isSmall?: boolean;
}

/** Where a review is on its way from the executive team to everybody. */
export function StageLine({ review, isSmall = false }: StageLineProps) {
  const t = useReviewsText();
  const isThere = (kind: ReviewStageKind) => kind === review.stage && (review.state === 'OPEN' || review.state === 'PLANNED');
  return (
    <ol className="stages long" style={{ '--n': review.stages.length } as Record<string, number>} aria-label={t('reviews.stages')}>
      {review.stages.map((stage) => (
        <li key={stage.kind} className={stage.isDone || review.state === 'SEALED' ? 'done' : undefined} aria-current={isThere(stage.kind) ? 'step' : undefined}>
          <b>{isSmall ? t(`reviews.stage.short.${stage.kind}`) : stageName(t, stage.kind)}</b>
          {isSmall ? shortDay(stage.doneOn ?? stage.meetsOn ?? stage.dueOn) : stageLine(t, stage, review)}
        </li>
      ))}
    </ol>
  );
}
