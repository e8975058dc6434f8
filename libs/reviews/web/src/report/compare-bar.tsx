import { formatDay, Pending, useGo } from '@waymark/platform/web';
import { reportPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import styles from './report.module.css';
import { toReportAddress, type ReportSearch } from './report-search';
import { useReviewsToCompare, type ReviewOfReport } from './use-report';

/** Chooses the earlier review to compare with, and whether only what changed is shown. */
export function CompareBar({ organisation, review, search }: { organisation: string; review: ReviewOfReport; search: ReportSearch }) {
  const t = useReviewsText();
  const go = useGo();
  const earlier = useReviewsToCompare(review);
  if (earlier === null) return <Pending />;
  if (earlier.length === 0) return null;
  const open = (changed: Partial<ReportSearch>) => go(toReportAddress(reportPath(organisation, review.number), { ...search, ...changed }), { replace: true, keepsScroll: true });
  const usual = review.previous?.number ?? earlier[0]!.number;
  return (
    <div className="filters noprint mt">
      <div className="field">
        <label htmlFor="since">{t('reviews.report.compare')}</label>
        <select id="since" className={`input ${styles['since']}`} value={search.since ?? ''} onChange={({ target }) => open(target.value === '' ? { since: null, isOnlyChanged: false } : { since: Number(target.value) })}>
          <option value="">{t('reviews.report.compare.none')}</option>
          {earlier.map(({ number, title, periodTo }) => (
            <option key={number} value={number}>
              {periodTo === null ? title : t('reviews.report.compare.one', { title, day: formatDay(periodTo) })}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="chip" aria-pressed={search.isOnlyChanged} onClick={() => open(search.isOnlyChanged ? { isOnlyChanged: false } : { isOnlyChanged: true, since: search.since ?? usual })}>
        {t('reviews.report.only_changed')}
      </button>
    </div>
  );
}
