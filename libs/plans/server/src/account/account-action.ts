import { daysOverdue, type DeliveryStatus } from '@waymark/plans/domain';
import { type Day, toDay } from '@waymark/platform/domain';
import type { Action } from '../actions/action.model';
import type { AccountStretch, ChangeRow, EvidenceRow, StandingRow } from './plan-account.queries';

/** What can have happened to an action in a stretch. */
export type AccountEvent = 'added' | 'started' | 'completed' | 'withdrawn' | 'slipped' | 'reworded' | 'owner_changed';

/** An action as it stood at the end of a stretch, and what became of it in between. */
export interface AccountAction {
  readonly id: string;
  readonly reference: string;
  readonly outcomeId: string;
  readonly title: string;
  readonly ownerName: string | null;
  readonly status: DeliveryStatus;
  /** Null where it did not exist then. */
  readonly statusThen: DeliveryStatus | null;
  readonly note: string | null;
  readonly dueOn: Day | null;
  readonly dueOnThen: Day | null;
  readonly originalDueOn: Day | null;
  readonly timesSlipped: number;
  readonly timesSlippedSince: number;
  readonly daysSlipped: number;
  readonly forecastOn: Day | null;
  readonly isOverdue: boolean;
  readonly isOngoing: boolean;
  readonly lastUpdatedOn: Day | null;
  readonly events: readonly AccountEvent[];
  readonly completedOn: Day | null;
  readonly isConfirmed: boolean;
  readonly withdrawnReason: string | null;
  readonly evidence: readonly { readonly title: string; readonly url: string; readonly datedOn: Day | null }[];
  readonly isException: boolean;
}

/** What is known of an action besides its row. */
export interface Around {
  readonly standing: StandingRow;
  readonly changes: readonly ChangeRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly stretch: AccountStretch;
  readonly approvedOn: Day | null;
  /** Nothing is overdue in a plan that was closed by then. */
  readonly closedOn: Day | null;
}

/** What a field said at the end of the stretch: what the first change after it replaced, or what it says. */
function valueAt(changes: readonly ChangeRow[], field: string, now: string | null): string | null {
  const later = changes.find((change) => change.isLater && change.field === field);
  return later ? later.from : now;
}

/** Whether its first due date was only set after the stretch. */
const firstSetLater = (changes: readonly ChangeRow[]): boolean => changes.some(({ isLater, field }) => isLater && field === 'dueOn');

const isSlip = ({ slippedDays: days }: ChangeRow): boolean => (days ?? 0) > 0;

/** It was there when the stretch began, unless it was added in it. The actions a plan was approved with were there from that day on. */
function wasThere({ standing, changes, stretch, approvedOn }: Around): boolean {
  if (changes.some(({ kind, isLater }) => kind === 'added' && !isLater)) return false;
  const since = toDay(stretch.from, stretch.timeZone);
  return standing.addedAt <= stretch.from || (approvedOn !== null && since <= approvedOn);
}

function eventsOf(status: DeliveryStatus, statusThen: DeliveryStatus | null, during: readonly ChangeRow[]): AccountEvent[] {
  const changed = (kind: string) => during.some((change) => change.kind === kind);
  const hasBegun = status !== 'not_started' && status !== 'withdrawn';
  const found: Readonly<Record<AccountEvent, boolean>> = {
    added: statusThen === null,
    started: hasBegun && status !== 'complete' && (statusThen === null || statusThen === 'not_started'),
    completed: status === 'complete' && statusThen !== 'complete',
    withdrawn: status === 'withdrawn' && statusThen !== 'withdrawn',
    slipped: during.some(isSlip),
    reworded: changed('reworded'),
    owner_changed: changed('owner_changed'),
  };
  return (Object.keys(found) as AccountEvent[]).filter((event) => found[event]);
}

/** Slips are counted on the action; those after the stretch, and their days, are taken off again. */
function slipsAt(action: Action, changes: readonly ChangeRow[]) {
  const later = changes.filter((change) => change.isLater && isSlip(change));
  return {
    timesSlipped: Math.max(0, action.timesSlipped - later.length),
    daysSlipped: Math.max(0, action.daysSlipped - later.reduce((days, change) => days + change.slippedDays!, 0)),
    timesSlippedSince: changes.filter((change) => !change.isLater && isSlip(change)).length,
  };
}

/** How an action stood at the end of a stretch, and what became of it in between. */
export function toAccountAction(action: Action, around: Around): AccountAction {
  const { standing, changes, evidence, stretch, closedOn } = around;
  const { status, note, forecastOn, lastUpdatedOn, completedOn, isConfirmed } = standing;
  const during = changes.filter(({ isLater }) => !isLater);
  const statusThen = wasThere(around) ? (standing.statusBefore ?? status) : null;
  const dueOn = valueAt(changes, 'dueOn', action.dueOn);
  const firstDue = during.find(({ field }) => field === 'dueOn');
  const isOngoing = valueAt(changes, 'ongoing', action.ongoing ? 'yes' : 'no') === 'yes';
  const day = toDay(stretch.at, stretch.timeZone);
  const planState = closedOn !== null && closedOn <= day ? 'closed' : 'active';
  const isOverdue = daysOverdue({ planState, status, dueOn, ongoing: isOngoing }, day) > 0;
  const dueOnThen = statusThen === null ? null : firstDue ? firstDue.from : dueOn;
  return {
    id: action.id, reference: action.reference, outcomeId: action.outcomes[0]?.id ?? '', title: valueAt(changes, 'title', action.title) ?? action.title,
    ownerName: valueAt(changes, 'owner', action.owner && !action.owner.hasLeft ? action.owner.name : null), status, statusThen, note, dueOn, dueOnThen,
    originalDueOn: dueOn === null && firstSetLater(changes) ? null : action.originalDueOn,
    ...slipsAt(action, changes), forecastOn, isOverdue, isOngoing, lastUpdatedOn, events: eventsOf(status, statusThen, during), completedOn, isConfirmed,
    withdrawnReason: status === 'withdrawn' ? action.withdrawnReason : null, evidence: evidence.map(({ title, url, datedOn }) => ({ title, url, datedOn })),
    isException: status === 'off_track' || isOverdue,
  };
}
