import { DataTable, formatDay, formatInstant, type Column } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import { ActionCounts, MeasureCounts } from './counts';
import styles from './published.module.css';
import type { Standing } from './use-published';

/** A row for each organisation: what its newest published review says. */
export function PublishedTable({ items }: { items: readonly Standing[] }) {
  const t = useReviewsText();
  const columns: readonly Column<Standing>[] = [
    {
      key: 'organisation', heading: t('reviews.published.organisation'), isRowHeading: true,
      cell: ({ name, planTitle }) => (
        <>
          <span className={`b ${styles['line']}`}>{name}</span>
          <span className={`sm ${styles['line']}`}>{planTitle}</span>
        </>
      ),
    },
    {
      key: 'review', heading: t('reviews.published.review'),
      cell: ({ reviewTitle, periodFrom, periodTo, publishedAt, fingerprint }) => (
        <>
          <span className={styles['line']}>{reviewTitle}</span>
          <span className={`sm ${styles['line']}`}>{t('reviews.published.period', { from: formatDay(periodFrom), to: formatDay(periodTo) })}</span>
          <span className={`sm muted ${styles['line']}`}>{t('reviews.published.approved', { day: formatInstant(publishedAt) })}</span>
          <details className="sm">
            <summary>{t('reviews.fingerprint')}</summary>
            <p className={styles['fingerprint']}>{fingerprint}</p>
          </details>
        </>
      ),
    },
    { key: 'actions', heading: t('reviews.published.actions'), cell: ({ actions }) => <ActionCounts actions={actions} /> },
    { key: 'measures', heading: t('reviews.published.measures'), cell: ({ measures }) => <MeasureCounts measures={measures} /> },
  ];
  return <DataTable caption={t('reviews.published.caption')} captionHidden columns={columns} rows={items} rowKey={({ name, fingerprint }) => `${name} ${fingerprint}`} cards />;
}
