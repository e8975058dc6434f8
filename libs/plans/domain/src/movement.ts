import type { Day } from '@waymark/platform/domain';
import type { DeliveryStatus } from './delivery-status';
import { groupBy } from './group-by';

const MONTHS_LOOKED_BACK = 6;

/** The same day so many months earlier; the last of the month where that has no such day. */
export function monthsEarlier(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

/** Since when an overview says what has moved: six months, or since approval when that is later. A draft has not moved. */
export function lookBackTo(approvedOn: Day | null, today: Day): Day | null {
  if (!approvedOn) return null;
  const sixMonthsAgo = monthsEarlier(today, MONTHS_LOOKED_BACK);
  return approvedOn > sixMonthsAgo ? approvedOn : sixMonthsAgo;
}

/** Actions that came from one status to another. What is complete is told whatever it came from. */
export interface Movement<Action> {
  readonly to: DeliveryStatus;
  readonly from: DeliveryStatus | null;
  readonly actions: Action[];
}

/** What people look for first. Withdrawing is a change of the plan, told elsewhere. */
const ORDER: readonly DeliveryStatus[] = ['complete', 'off_track', 'at_risk', 'paused', 'on_track', 'not_started'];

/**
 * Groups the actions whose status is another than it was.
 * @param before the status each moved action had at the beginning, by id.
 */
export function groupMovements<Action extends { readonly id: string; readonly status: DeliveryStatus }>(
  actions: readonly Action[],
  before: ReadonlyMap<string, DeliveryStatus>,
): Movement<Action>[] {
  const moved = actions.filter(({ id, status }) => before.has(id) && before.get(id) !== status && ORDER.includes(status));
  const groups = groupBy(moved, ({ id, status }) => `${status} ${status === 'complete' ? '' : before.get(id)}`);
  const list = [...groups.values()].map((group): Movement<Action> => {
    const { id, status } = group[0]!;
    return { to: status, from: status === 'complete' ? null : (before.get(id) ?? null), actions: group };
  });
  const place = (status: DeliveryStatus | null) => (status ? ORDER.indexOf(status) : -1);
  return list.sort((a, b) => place(a.to) - place(b.to) || place(a.from) - place(b.from));
}
