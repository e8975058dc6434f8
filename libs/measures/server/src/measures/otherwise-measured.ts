import type { Day } from '@waymark/platform/domain';
import { insert } from '@waymark/platform/server';
import { ChartMarkRow } from '../marks/mark.entity';
import { measuresError } from '../measures.errors';
import { hasFigures } from '../observations/observations.queries';
import { republish } from '../publication';
import type { MeasureRow } from './measure.entity';

type Measured = Pick<MeasureRow, 'kind' | 'unit'>;

/** Who changes what a measure measures, when, on what day for the organisation, and why. */
export interface ChangeOfMeasuring {
  readonly by: string;
  readonly at: Date;
  readonly today: Day;
  readonly reason: string | null | undefined;
}

/**
 * Where figures exist, another kind or unit needs a reason, also in a draft, where the change record keeps nothing: whoever reads the
 * figures finds it as a note on the chart. What is shown of them is worked out afresh: other rules may protect them now. The measure
 * must be saved before. @throws measures.measure.reason_needed
 */
export async function noteOtherMeasuring(before: Measured, measure: MeasureRow, { by, at, today, reason }: ChangeOfMeasuring): Promise<void> {
  if (before.kind === measure.kind && before.unit === measure.unit) return;
  if (!(await hasFigures(measure.id))) return;
  if (!reason) throw measuresError('measures.measure.reason_needed', { field: 'reason' });
  await insert(ChartMarkRow, { measureId: measure.id, kind: 'note', markedOn: today, words: `What is measured has changed. ${reason}`, addedBy: by, addedAt: at });
  await republish(measure.id);
}
