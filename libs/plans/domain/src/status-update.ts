import type { Day } from '@waymark/platform/domain';
import { needsNote, type DeliveryStatus } from './delivery-status';

/** How an action stands before an update. */
export interface Standing {
  readonly status: DeliveryStatus;
  readonly forecastOn: Day | null;
  readonly daysOverdue: number;
  /** Whether somebody has said that it is complete, and that still stands. */
  readonly isClaimed: boolean;
}

/** What an update declares. A forecast date left out stays as it is; null empties it. */
export interface Declared {
  readonly status: DeliveryStatus;
  readonly forecastOn?: Day | null | undefined;
}

/** Why an update needs a note. */
export type NoteCause = 'off_track' | 'at_risk' | 'status_changed' | 'forecast_moved' | 'overdue';

/** What is wrong with the day somebody expects to be done, or back on track. */
export type ForecastProblem = 'needed' | 'past';

/** The expected day after an update. What is complete expects nothing more. */
export function forecastAfter(before: Pick<Standing, 'forecastOn'>, { status, forecastOn }: Declared): Day | null {
  if (status === 'complete') return null;
  return forecastOn === undefined ? before.forecastOn : forecastOn;
}

/** Why an update cannot go without a note, or null when it can. The most telling cause is named. */
export function findNoteCause(before: Standing, declared: Declared): NoteCause | null {
  const forecastOn = forecastAfter(before, declared);
  if (needsNote(declared.status)) return declared.status as 'off_track' | 'at_risk';
  if (declared.status !== before.status) return 'status_changed';
  if (declared.status !== 'complete' && before.forecastOn !== null && forecastOn !== before.forecastOn) return 'forecast_moved';
  return before.daysOverdue > 0 ? 'overdue' : null;
}

/** What is wrong with the expected day: off track needs one that is still to come, and no update may set one that is not. */
export function findForecastProblem(before: Pick<Standing, 'forecastOn'>, declared: Declared, today: Day): ForecastProblem | null {
  const forecastOn = forecastAfter(before, declared);
  if (forecastOn === null) return declared.status === 'off_track' ? 'needed' : null;
  const isNew = forecastOn !== before.forecastOn;
  return (isNew || declared.status === 'off_track') && forecastOn <= today ? 'past' : null;
}

/** Whether an update claims that the action is complete; a claim that already stands is not made again. */
export const isClaim = (before: Pick<Standing, 'status' | 'isClaimed'>, { status }: Pick<Declared, 'status'>): boolean =>
  status === 'complete' && !(before.status === 'complete' && before.isClaimed);

/** How long whoever recorded an update can take it back. */
export const UNDO_HOURS = 24;

/** Whether an update is still young enough to be taken back. */
const isYoung = (recordedAt: Date, now: Date): boolean => now.getTime() - recordedAt.getTime() <= UNDO_HOURS * 3_600_000;

/** What taking back an update depends on. */
export interface Undoable {
  readonly kind: string;
  readonly recordedAt: Date;
  readonly isUndone: boolean;
  /** Whether the action still stands as this update left it. */
  readonly isNewest: boolean;
}

/** Why an update cannot be taken back. */
export type UndoProblem = 'not_undoable' | 'undone_already' | 'not_newest' | 'too_old';

/** What keeps an update from being taken back, or null when nothing does. A withdrawal changed more than how the action stands. */
export function findUndoProblem({ kind, recordedAt, isUndone, isNewest }: Undoable, now: Date): UndoProblem | null {
  if (kind === 'withdrawn' || kind === 'undo') return 'not_undoable';
  if (isUndone) return 'undone_already';
  if (!isNewest) return 'not_newest';
  return isYoung(recordedAt, now) ? null : 'too_old';
}
