import { findDatesFault, isStageBefore, type StageDates, type StageLengths } from '@waymark/reviews/domain';
import { reviewsError } from '../reviews.errors';

/** Two weeks to prepare and two to agree, then three for the sub-group and four for the board. */
export const usualStageDays: StageLengths = { prepare: 14, executive: 14, subGroup: 21, board: 28 };

/** Refuses dates that no review could keep. @param dates in the order of the stages */
export function refuseBadDates(dates: readonly StageDates[]): void {
  if (dates.some(({ kind, meetsOn }) => meetsOn && !['sub_group', 'board'].includes(kind))) throw reviewsError('reviews.stage.meets_nobody', { field: 'meetsOn' });
  const fault = findDatesFault(dates);
  if (fault) throw reviewsError('reviews.stage.bad_dates', { fault, field: 'opensOn' });
}

/** Stages in their order, whatever the order they came in. */
export const inOrder = <Stage extends Pick<StageDates, 'kind'>>(stages: readonly Stage[]): Stage[] => [...stages].sort((one, other) => (isStageBefore(one.kind, other.kind) ? -1 : 1));
