import { Notice } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import type { Review } from './use-review';

/** What is missing, before something is sent on: gaps block nothing, and are printed. */
export function GapsInWords({ checklist }: Pick<Review, 'checklist'>) {
  const t = useReviewsText();
  const gaps = checklist.filter(({ state }) => state === 'GAP');
  if (gaps.length === 0) return null;
  return (
    <Notice tone="warning" title={t('reviews.gaps', { count: gaps.length })}>
      <ul className="bul">
        {gaps.map(({ kind, title, done, total }) => (
          <li key={kind}>{total === 0 ? title : t('reviews.gaps.one', { title, done, total })}</li>
        ))}
      </ul>
    </Notice>
  );
}
