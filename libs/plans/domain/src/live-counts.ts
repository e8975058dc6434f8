import { countByStatus, type DeliveryStatus, deliveryStatuses } from './delivery-status';

/** How many actions stand at a status. */
export interface StatusCount {
  readonly status: DeliveryStatus;
  readonly count: number;
}

const liveStatuses = deliveryStatuses.filter((status) => status !== 'withdrawn');

/** Whether an action still counts: withdrawn ones are shown, but are no part of any number. */
export const isLive = ({ status }: { readonly status: DeliveryStatus }): boolean => status !== 'withdrawn';

/** Counts of the actions that are not withdrawn, every status present, none counted twice. */
export function countLive(actions: readonly { readonly status: DeliveryStatus }[]): StatusCount[] {
  const counts = countByStatus([...new Set(actions)]);
  return liveStatuses.map((status) => ({ status, count: counts[status] }));
}
