import type { MeasureRow } from '../measures/measure.entity';
import { breakdownError } from './breakdown.errors';

/** @throws measures.breakdown.no_figures or measures.breakdown.not_counted for a measure that has no people to break down. */
export function requirePeopleCounted({ kind, people }: Pick<MeasureRow, 'kind' | 'people'>): void {
  if (kind === 'milestone' || kind === 'evidence') throw breakdownError('measures.breakdown.no_figures');
  if (people === 'none') throw breakdownError('measures.breakdown.not_counted');
}
