import { type Day, daysBetween } from '@waymark/platform/domain';
import type { ActionFlag } from './action-schedule';
import type { DeliveryStatus } from './delivery-status';
import { compareReferences } from './plan-tree';

/** Why an action needs somebody's attention, the gravest first. */
export const attentionReasons = ['off_track', 'overdue', 'no_owner', 'stale', 'awaiting_confirmation', 'at_risk', 'forecast_late'] as const;
export type AttentionReason = (typeof attentionReasons)[number];

/** What is looked at. */
export interface AttentionFacts {
  readonly reference: string;
  readonly status: DeliveryStatus;
  readonly scheduleFlags: readonly ActionFlag[];
  readonly daysOverdue: number;
  readonly daysSinceUpdate: number | null;
  readonly statusSince: Day | null;
  readonly dueOn: Day | null;
  readonly forecastOn: Day | null;
  readonly claimedOn: Day | null;
}

/** An action with the gravest reason to look at it, and the days that make it pressing. */
export interface Attention<Action> {
  readonly action: Action;
  readonly reason: AttentionReason;
  readonly days: number | null;
}

function findReason({ status, scheduleFlags }: AttentionFacts): AttentionReason | null {
  const found = attentionReasons.find((reason) => (reason === 'off_track' || reason === 'at_risk' ? status === reason : scheduleFlags.includes(reason)));
  return found ?? null;
}

const daysFrom = (from: Day | null, to: Day | null): number | null => (from && to ? Math.max(0, daysBetween(from, to)) : null);

/** The days that go with a reason: overdue by, silent for, waiting since, late by. */
function daysOf(action: AttentionFacts, reason: AttentionReason, today: Day): number | null {
  switch (reason) {
    case 'off_track':
      return action.daysOverdue || null;
    case 'overdue':
      return action.daysOverdue;
    case 'stale':
      return action.daysSinceUpdate;
    case 'awaiting_confirmation':
      return daysFrom(action.claimedOn, today);
    case 'at_risk':
      return daysFrom(action.statusSince, today);
    case 'forecast_late':
      return daysFrom(action.dueOn, action.forecastOn);
    case 'no_owner':
      return null;
  }
}

/** Off track and overdue comes before everything; the rest in the order of reasons. */
const rank = ({ reason, action }: Attention<AttentionFacts>): number => (reason === 'off_track' && action.daysOverdue > 0 ? -1 : attentionReasons.indexOf(reason));

/** The actions that need attention, each once with its gravest reason, the gravest and the longest first. */
export function listAttention<Action extends AttentionFacts>(actions: readonly Action[], today: Day): Attention<Action>[] {
  const found = actions.flatMap((action) => {
    const reason = findReason(action);
    return reason ? [{ action, reason, days: daysOf(action, reason, today) }] : [];
  });
  return found.sort((a, b) => rank(a) - rank(b) || (b.days ?? 0) - (a.days ?? 0) || compareReferences(a.action.reference, b.action.reference));
}
