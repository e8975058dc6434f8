import { useQueryOf } from '@waymark/platform/web';
import { MeasureChoicesDocument } from './measure-to-fill.generated';

/** Measures of a plan that another one can be compared with, the plan's own order. */
export function useMeasureChoices(planId: string) {
  const items = useQueryOf(MeasureChoicesDocument, { planId }).data?.measures.items ?? [];
  return items.map(({ id, reference, statement, definition }) => ({ id, label: `${reference} ${statement}`, unit: definition.unit }));
}
