import { platformText } from '../text/platform.text';

/** How an action goes, as its owner declares it. The same words as the API's `DeliveryStatus`. */
export type DeliveryStatusName =
  'COMPLETE' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK' | 'NOT_STARTED' | 'PAUSED' | 'WITHDRAWN';

/** All statuses, in the order of every list, key and filter. */
export const deliveryStatuses: readonly DeliveryStatusName[] = [
  'COMPLETE',
  'ON_TRACK',
  'AT_RISK',
  'OFF_TRACK',
  'NOT_STARTED',
  'PAUSED',
  'WITHDRAWN',
];

/** The statuses a person chooses between when they say how an action is going. Withdrawing is an act of its own. */
export const choosableStatuses: readonly DeliveryStatusName[] = deliveryStatuses.slice(0, 6);

/** The class that carries the status's colours. */
export const statusClass = (status: DeliveryStatusName): string => status.toLowerCase().replace('_', '');

/** The status in words: On track. */
export const statusWord = (status: DeliveryStatusName): string => platformText(`platform.status.${status}`);
