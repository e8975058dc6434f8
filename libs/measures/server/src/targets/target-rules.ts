import { measuresError } from '../measures.errors';
import type { MeasureRow } from '../measures/measure.entity';
import type { TargetContent } from './target.entity';
import { findComparator, leadsTo, type StandingTarget } from './targets.queries';

/** @throws what does not fit about a target of this measure: figures for what is counted, none for what is judged. */
export function refuseUnfit({ kind, unit }: Pick<MeasureRow, 'kind' | 'unit'>, { value, comparatorMeasureId }: Pick<TargetContent, 'value' | 'comparatorMeasureId'>): void {
  const isJudged = kind === 'milestone' || kind === 'evidence';
  if (value !== null && comparatorMeasureId) throw measuresError('measures.target.value_or_comparator', { field: 'comparatorMeasureId' });
  if (isJudged && value !== null) throw measuresError('measures.target.value_unfit', { field: 'value' });
  if (isJudged && comparatorMeasureId) throw measuresError('measures.target.value_unfit', { field: 'comparatorMeasureId' });
  if (!isJudged && value === null && !comparatorMeasureId) throw measuresError('measures.target.value_needed', { field: 'value' });
  if (value !== null && unit === 'percent' && (value < 0 || value > 100)) throw measuresError('measures.target.out_of_percent', { field: 'value' });
}

/** @throws when a measure cannot be what another is set against: not ours, gone, counted differently, or set against it itself. */
export async function refuseComparator(measure: Pick<MeasureRow, 'id' | 'unit'>, comparatorId: string): Promise<void> {
  const field = 'comparatorMeasureId';
  const comparator = await findComparator(comparatorId);
  if (!comparator) throw measuresError('measures.target.comparator_unknown', { field });
  if (await leadsTo(comparatorId, measure.id)) throw measuresError('measures.target.circle', { field });
  if (comparator.unit !== measure.unit) throw measuresError('measures.target.other_unit', { field });
}

/** @throws when two targets share a day, or a stage has no later target that it leads to. */
export function refuseOrder(targets: readonly StandingTarget[]): void {
  if (new Set(targets.map(({ dueOn }) => dueOn)).size < targets.length) throw measuresError('measures.target.day_taken', { field: 'dueOn' });
  const last = targets.filter(({ isWaypoint }) => !isWaypoint).map(({ dueOn }) => dueOn).sort().at(-1) ?? '';
  if (targets.some(({ isWaypoint, dueOn }) => isWaypoint && dueOn > last)) throw measuresError('measures.target.waypoint_last', { field: 'dueOn' });
}
