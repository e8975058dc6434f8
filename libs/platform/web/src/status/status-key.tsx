import { usePlatformText } from '../text/platform.text';
import { deliveryStatuses, type DeliveryStatusName } from './delivery-status';
import { Status } from './status';

/** What each shape means, beneath a trail or a table of statuses. */
export function StatusKey({ statuses = deliveryStatuses.slice(0, 5) }: { statuses?: readonly DeliveryStatusName[] }) {
  const t = usePlatformText();
  return (
    <ul className="key" aria-label={t('platform.status.key')}>
      {statuses.map((status) => (
        <li key={status}>
          <Status status={status} />
        </li>
      ))}
    </ul>
  );
}
