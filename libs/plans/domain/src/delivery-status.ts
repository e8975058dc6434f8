/** How an action stands, as its owner declares it. */
export const deliveryStatuses = ['not_started', 'on_track', 'at_risk', 'off_track', 'complete', 'paused', 'withdrawn'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** What a status update may declare; an action is withdrawn by an act of its own. */
export const declarableStatuses = deliveryStatuses.filter((status) => status !== 'withdrawn');

/** Whether work still has to be done. */
export const isOpen = (status: DeliveryStatus): boolean => status !== 'complete' && status !== 'withdrawn';

/** Whether a status, once declared, must be explained. */
export const needsNote = (status: DeliveryStatus): boolean => status === 'at_risk' || status === 'off_track';

/** How many actions stand at each status; every status is present, withdrawn ones apart. */
export type StatusCounts = Readonly<Record<DeliveryStatus, number>>;

/** Counts actions by status. An action that serves several outcomes must be handed in once. */
export function countByStatus(actions: readonly { readonly status: DeliveryStatus }[]): StatusCounts {
  const counts = Object.fromEntries(deliveryStatuses.map((status) => [status, 0])) as Record<DeliveryStatus, number>;
  for (const { status } of actions) counts[status] += 1;
  return counts;
}
