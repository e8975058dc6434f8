import { daysBetween, type Day } from '@waymark/platform/domain';
import { isOpen, type DeliveryStatus } from './delivery-status';
import type { PlanState } from './plan-state';

/** What the dates say about an action, beside what its owner declares. Neither overwrites the other. */
export const actionFlags = [
  'overdue',
  'stale',
  'no_owner',
  'no_due_date',
  'no_measure',
  'awaiting_confirmation',
  'review_date_needed',
  'forecast_late',
] as const;
export type ActionFlag = (typeof actionFlags)[number];

/** What the flags of an action are worked out from. */
export interface ActionSchedule {
  readonly planState: PlanState;
  readonly status: DeliveryStatus;
  readonly startOn: Day | null;
  readonly dueOn: Day | null;
  readonly ongoing: boolean;
  readonly reviewOn: Day | null;
  readonly forecastOn: Day | null;
  readonly hasOwner: boolean;
  readonly ownerHasLeft: boolean;
  /** The day of the last update; without one, the day from which an update can be expected: that on which it was added or approved. */
  readonly lastHeardOn: Day | null;
  readonly isClaimed: boolean;
  readonly isConfirmed: boolean;
}

type Dates = Pick<ActionSchedule, 'planState' | 'status' | 'dueOn' | 'ongoing'>;

/** Whether work is still expected of it: it is open, and so is its plan. */
const isExpected = ({ planState, status }: Pick<ActionSchedule, 'planState' | 'status'>): boolean => planState !== 'closed' && isOpen(status);

/** Whole days since the due date of an open action; 0 when it is not overdue. Work without an end has no due date to miss. */
export function daysOverdue(action: Dates, today: Day): number {
  if (!isExpected(action) || action.ongoing || !action.dueOn) return 0;
  return Math.max(0, daysBetween(action.dueOn, today));
}

/**
 * Whether nothing has been heard of an action for longer than the organisation allows. A draft asks nothing of anybody yet, paused
 * work has nothing to tell, and work that starts later is given its time from then on.
 */
export function isStale(action: ActionSchedule, today: Day, staleAfterDays: number): boolean {
  if (action.planState !== 'active' || !isExpected(action) || action.status === 'paused') return false;
  const days = [action.lastHeardOn, action.startOn].flatMap((day) => (day ? [daysBetween(day, today)] : []));
  return days.length > 0 && Math.min(...days) > staleAfterDays;
}

/** Whether the day somebody expects to finish is after the day it is due. */
const isForecastLate = ({ forecastOn, dueOn, ongoing }: ActionSchedule): boolean => !ongoing && forecastOn !== null && dueOn !== null && forecastOn > dueOn;

/** All that the dates and people of an action say, in a fixed order. Whether a measure goes with it is known elsewhere. */
export function flagsOf(action: ActionSchedule, today: Day, staleAfterDays: number): Exclude<ActionFlag, 'no_measure'>[] {
  const open = isExpected(action);
  const found: Record<Exclude<ActionFlag, 'no_measure'>, boolean> = {
    overdue: daysOverdue(action, today) > 0,
    stale: isStale(action, today, staleAfterDays),
    no_owner: open && (!action.hasOwner || action.ownerHasLeft),
    no_due_date: open && !action.ongoing && !action.dueOn,
    awaiting_confirmation: action.planState !== 'closed' && action.status === 'complete' && action.isClaimed && !action.isConfirmed,
    review_date_needed: open && action.ongoing && (!action.reviewOn || action.reviewOn < today),
    forecast_late: open && isForecastLate(action),
  };
  return (Object.keys(found) as (keyof typeof found)[]).filter((flag) => found[flag]);
}
