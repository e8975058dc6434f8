import { Notice } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import { gapWords } from './gap-words';
import type { Review } from './use-review';

/** What is missing, before something is sent on: gaps block nothing, and are printed. */
export function GapsInWords({ checklist }: Pick<Review, 'checklist'>) {
  const t = useReviewsText();
  const gaps = checklist.filter(({ state }) => state === 'GAP');
  if (gaps.length === 0) return null;
  return (
    <Notice tone="warning" title={t('reviews.gaps', { count: gaps.length })}>
      <ul className="bul">
        {gaps.map((check) => (
          <li key={check.kind}>{gapWords(t, check)}.</li>
        ))}
      </ul>
    </Notice>
  );
}
