import { useQueryOf } from '@waymark/platform/web';
import { MeasuresDocument, type MeasureInListFragment } from './measures.generated';

export type ListedMeasure = MeasureInListFragment;

/** The measures of the organisation's plan, in its order: two pages of the API, which is more than any plan we have seen. */
export function useMeasures() {
  const first = useQueryOf(MeasuresDocument, { after: null });
  const next = first.data?.measures.nextCursor ?? null;
  const second = useQueryOf(MeasuresDocument, { after: next }, { enabled: next !== null });
  return {
    query: first,
    more: second.data?.measures.items ?? [],
    isCut: (second.data?.measures.nextCursor ?? null) !== null,
  };
}
