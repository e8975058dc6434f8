import { useQueryOf } from '@waymark/platform/web';
import { firstMeasures } from './first-measures';
import { MeasuresDocument, type MeasureInListFragment } from './measures.generated';

export type ListedMeasure = MeasureInListFragment;

/** The measures of the organisation's plan, in its order: two pages of the API, which is more than any plan we have seen. */
export function useMeasures() {
  const first = useQueryOf(MeasuresDocument, firstMeasures);
  const next = first.data?.measures.nextCursor ?? null;
  const second = useQueryOf(MeasuresDocument, { ...firstMeasures, after: next }, { enabled: next !== null });
  // Until its place is known, the second page would be the first once more.
  const { items, nextCursor } = (next === null ? undefined : second.data?.measures) ?? { items: [], nextCursor: null };
  return { query: first, more: items, isCut: nextCursor !== null };
}
