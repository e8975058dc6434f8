import { inOwnWords, type Translate } from '@waymark/platform/web';
import type { ReviewsTextId } from '../reviews.text';

/** A line of the checklist, as far as words about what is missing need it. */
export interface CheckFacts {
  title: string;
  detail: string | null;
  done: number;
  total: number;
}

/** What is missing, in short: what the detail says before it lists each one. */
export function gapWords(t: Translate<ReviewsTextId>, { title, detail, done, total }: CheckFacts): string {
  const short = detail?.split(': ')[0]?.replace(/\.$/, '');
  const said = inOwnWords(short ?? title);
  return short !== undefined || total === 0 ? said : t('reviews.gaps.one', { title: said, done, total });
}
