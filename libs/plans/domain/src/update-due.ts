import { type Day, daysBetween } from '@waymark/platform/domain';
import { daysOverdue } from './action-schedule';
import { isOpen, type DeliveryStatus } from './delivery-status';
import type { PlanState } from './plan-state';

/** What is asked when somebody's work is gone through for updates. */
export interface UpdateSchedule {
  readonly planState: PlanState;
  readonly status: DeliveryStatus;
  readonly startOn: Day | null;
  readonly dueOn: Day | null;
  readonly ongoing: boolean;
  readonly lastUpdatedOn: Day | null;
}

/** Why an update is due, the most pressing reason. */
export type UpdateDue =
  | { readonly cause: 'overdue'; readonly days: number }
  | { readonly cause: 'due_soon'; readonly days: number }
  | { readonly cause: 'never_updated' }
  | { readonly cause: 'stale'; readonly days: number };

/** An update this many days old still counts as this week's. */
export const FRESH_DAYS = 7;
/** So many days before the due date, people want to know; an update that old is asked for again. */
const SOON_DAYS = 14;

/**
 * Whether its people should say how an action goes. A draft asks nothing of anybody, work that has not begun has nothing to tell,
 * and paused work is only asked about when its date comes.
 */
export function findUpdateDue(action: UpdateSchedule, today: Day, asksAfterDays: number): UpdateDue | null {
  if (action.planState !== 'active' || !isOpen(action.status)) return null;
  const quiet = action.lastUpdatedOn ? daysBetween(action.lastUpdatedOn, today) : Number.POSITIVE_INFINITY;
  const overdue = daysOverdue(action, today);
  if (overdue > 0 && quiet > FRESH_DAYS) return { cause: 'overdue', days: overdue };
  const left = action.dueOn && !action.ongoing ? daysBetween(today, action.dueOn) : Number.POSITIVE_INFINITY;
  if (left >= 0 && left <= SOON_DAYS && quiet > SOON_DAYS) return { cause: 'due_soon', days: left };
  if (action.status === 'paused' || (action.startOn && action.startOn > today)) return null;
  if (!action.lastUpdatedOn) return { cause: 'never_updated' };
  return quiet > asksAfterDays ? { cause: 'stale', days: quiet } : null;
}

/** Whether it was updated this week. */
export const isFresh = ({ planState, status, lastUpdatedOn }: UpdateSchedule, today: Day): boolean =>
  planState === 'active' && status !== 'withdrawn' && lastUpdatedOn !== null && daysBetween(lastUpdatedOn, today) <= FRESH_DAYS;
