import { type CategoryCell, type FigureEntry, toPeriodText } from '@waymark/measures/domain';
import { findGrouping, readCatalogue } from '../categories/own-categories.queries';
import type { Recording } from '../measures/begin-recording';
import { addObservations } from '../observations/observations.queries';
import { recordFigure } from '../observations/observations.service';
import { publishFigures } from '../publication';
import { breakdownError } from './breakdown.errors';
import { findRecordedFigure, type LiveUse } from './breakdowns.queries';
import { toCountedRatio } from './main-ratio';
import { isSameFigure, toTotalFigure } from './total-figure';

/** Counts of one period, about to be kept or just kept. */
export interface CountedPeriod {
  readonly fromOn: string;
  readonly toOn: string;
  readonly asAtOn: string;
  readonly source: string | null;
  readonly use: LiveUse;
  readonly cells: readonly CategoryCell[];
  /** Why they are corrected; null for the first. */
  readonly reason: string | null;
}

/** The counts add up to the figure of the period; where there is none yet, they give it. @throws measures.breakdown.other_total */
export async function settleTotal(recording: Recording, period: CountedPeriod): Promise<void> {
  const total = toTotalFigure(period.cells, period.use.shape, recording.measure);
  if (!total) return;
  const recorded = await requireFitting(recording, period, total);
  if (!recorded) await recordFigure(recording, toFigure(period, total));
}

/**
 * The figure of a measure that is itself a ratio between groups, kept as it was counted. What is published of it comes from the
 * breakdown, which must have been published before.
 */
export async function settleRatio(recording: Recording, period: CountedPeriod): Promise<void> {
  const { measure, member, at } = recording;
  const grouping = measure.unit === 'ratio' ? findGrouping(await readCatalogue(), period.use.groupingKey) : null;
  const value = grouping && toCountedRatio(period.cells, period.use.parts, period.use, grouping);
  if (value === null) return;
  const ratio: FigureEntry = { value, numerator: null, denominator: null };
  if (!period.reason) {
    const recorded = await requireFitting(recording, period, ratio);
    return recorded ? publishFigures(measure.id, period.toOn) : recordFigure(recording, toFigure(period, ratio));
  }
  const held = await findRecordedFigure(measure.id, period.toOn);
  if (!held) return recordFigure(recording, toFigure(period, ratio));
  const { fromOn, toOn, asAtOn, source, reason } = period;
  await addObservations([{ measureId: measure.id, fromOn, toOn, asAtOn, source, reason, note: null, ...ratio, revision: held.revision + 1, recordedBy: member.personId, recordedAt: at }]);
  await publishFigures(measure.id, toOn);
}

const toFigure = ({ fromOn, toOn, asAtOn, source }: CountedPeriod, entry: FigureEntry) => ({ fromOn, toOn, asAtOn, source, ...entry, isUnusualConfirmed: true });

/** Whether the period has a figure. @throws when it has another one than the counts give */
async function requireFitting({ measure }: Recording, { fromOn, toOn }: CountedPeriod, counted: FigureEntry): Promise<boolean> {
  const recorded = await findRecordedFigure(measure.id, toOn);
  if (!recorded) return false;
  const periodText = toPeriodText({ from: recorded.fromOn, to: toOn });
  if (recorded.fromOn !== fromOn) throw breakdownError('measures.breakdown.other_period', { periodText, field: 'fromOn' });
  if (!isSameFigure(recorded, counted, measure)) throw breakdownError('measures.breakdown.other_total', { periodText, field: 'cells' });
  return true;
}
