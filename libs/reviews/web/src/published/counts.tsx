import { deliveryStatuses, Status, type DeliveryStatusName } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import styles from './published.module.css';
import type { Standing } from './use-published';

const fieldOf = {
  COMPLETE: 'complete', ON_TRACK: 'onTrack', AT_RISK: 'atRisk', OFF_TRACK: 'offTrack', NOT_STARTED: 'notStarted', PAUSED: 'paused', WITHDRAWN: 'withdrawn',
} as const satisfies Record<DeliveryStatusName, keyof Standing['actions']>;

/** How many actions there are of each status, in the order of every list; none of a status says nothing. */
export function ActionCounts({ actions }: Pick<Standing, 'actions'>) {
  const t = useReviewsText();
  const there = deliveryStatuses.filter((status) => actions[fieldOf[status]] > 0);
  if (there.length === 0) return <span className="muted">{t('reviews.published.no_actions')}</span>;
  return (
    <ul className={styles['counts']}>
      {there.map((status) => (
        <li key={status}>
          <span className={`b ${styles['count']}`}>{t('reviews.published.number', { count: actions[fieldOf[status]] })} </span>
          <Status status={status} />
        </li>
      ))}
    </ul>
  );
}

/** How many measures stand as they should, and how many do not. */
export function MeasureCounts({ measures }: Pick<Standing, 'measures'>) {
  const t = useReviewsText();
  const there = (['onCourse', 'behind', 'unknown'] as const).filter((part) => measures[part] > 0);
  if (there.length === 0) return <span className="muted">{t('reviews.published.no_measures')}</span>;
  return (
    <ul className={styles['counts']}>
      {there.map((part) => (
        <li key={part}>
          <span className={`b ${styles['count']}`}>{t('reviews.published.number', { count: measures[part] })} </span>
          <span>{t(`reviews.published.measures.${part}`)}</span>
        </li>
      ))}
    </ul>
  );
}
