import type { Day } from '@waymark/platform/domain';

/** The period a figure is about, and the day as at which it was taken from its source. */
export interface RecordedPeriod {
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly asAtOn: Day;
}

export type PeriodProblemCause = 'ends_before_start' | 'in_future' | 'as_at_in_future' | 'as_at_too_early';

export interface PeriodProblem {
  readonly cause: PeriodProblemCause;
  readonly field: keyof RecordedPeriod;
}

/** What is wrong with a period, or null: what has not ended yet has no figure, and nothing is taken from a source before it began or in the future. */
export function findPeriodProblem({ fromOn, toOn, asAtOn }: RecordedPeriod, today: Day): PeriodProblem | null {
  if (toOn < fromOn) return { cause: 'ends_before_start', field: 'toOn' };
  if (toOn > today) return { cause: 'in_future', field: 'toOn' };
  if (asAtOn > today) return { cause: 'as_at_in_future', field: 'asAtOn' };
  return asAtOn < fromOn ? { cause: 'as_at_too_early', field: 'asAtOn' } : null;
}
