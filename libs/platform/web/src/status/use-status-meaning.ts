import { useViewerIfAny } from '../viewer/viewer';
import type { DeliveryStatusName } from './delivery-status';

/** What a status means in this organisation, in its own words; null where it has not said. */
export function useStatusMeaning(): (status: DeliveryStatusName) => string | null {
  const words = useViewerIfAny()?.organisation.words;
  return (status) => words?.[`${status.toLowerCase().replace(/_./g, (pair) => pair.charAt(1).toUpperCase())}Means`] ?? null;
}
