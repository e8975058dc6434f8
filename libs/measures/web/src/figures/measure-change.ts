import { useChange, useKeptFacts } from '@waymark/platform/web';
import type { MeasureToFill } from './use-measure';

export interface MeasureChangeOptions<Facts extends object> {
  measure: Pick<MeasureToFill, 'id'>;
  /** Names the draft: one for each act on each measure. */
  name: string;
  initial: () => Facts;
  asksReason: boolean;
  onClose: () => void;
}

/** The fields of a dialog on a measure, kept on this device, with the reason and saving that all changes of a plan share. */
export function useMeasureChange<Facts extends object>({ measure, name, initial, asksReason, onClose }: MeasureChangeOptions<Facts>) {
  const draftKey = `measure:${measure.id}:${name}`;
  const kept = useKeptFacts<Facts>(draftKey, initial);
  const change = useChange({ draftKey, asksReason, kept, onClose });
  return { kept, facts: kept.facts, set: kept.set, change, errorOf: change.problems.of };
}

/** Ids of inputs in a dialog: the page below may have a field of the same name. */
export const idInDialog = (field: string): string => `change-${field}`;
