import type { Day } from '@waymark/platform/domain';
import { recordChange } from '../changes/record-change';
import { writeUpdate } from '../updates/write-update';
import type { TakenAction } from './take-action';

/** Who withdraws an action, when, why, and what takes its place. */
export interface ActionWithdrawal {
  readonly by: string;
  readonly at: Date;
  /** The day it is for the organisation. */
  readonly on: Day;
  readonly reason: string;
  readonly successorId?: string | null;
}

/**
 * Withdraws an action, with an entry on its time line and, once the plan is active, in the change record. In a draft it leaves the
 * plan and the others move up; in an active plan it keeps its number.
 * @param seen the version the person's page showed; left out where something above the action is withdrawn.
 */
export async function withdrawAction({ action, plan }: TakenAction, { by, at, on, reason, successorId = null }: ActionWithdrawal, seen = action.version): Promise<void> {
  const change = { planId: plan.id, subject: 'action', subjectId: action.id, subjectTitle: action.title, kind: 'withdrawn', reason } as const;
  action.withdraw({ by, at, reason, planState: plan.state });
  action.successorId = successorId;
  const next = { status: 'withdrawn', statusSince: on, forecastOn: null, forecastStatus: null, completion: action.completion } as const;
  await writeUpdate(action, next, { kind: 'withdrawn', note: reason, by, at }, seen);
  await recordChange(change);
}
