import { usePlatformText } from '../text/platform.text';
import { deliveryStatuses, type DeliveryStatusName } from './delivery-status';
import { Status } from './status';
import { useStatusMeaning } from './use-status-meaning';

/** What each shape means, beneath a trail or a table of statuses. */
export function StatusKey({ statuses = deliveryStatuses.slice(0, 5) }: { statuses?: readonly DeliveryStatusName[] }) {
  const t = usePlatformText();
  const meaningOf = useStatusMeaning();
  return (
    <ul className="key" aria-label={t('platform.status.key')}>
      {statuses.map((status) => (
        <li key={status}>
          <Status status={status} />
          {meaningOf(status) === null ? null : <span className="muted"> {meaningOf(status)}</span>}
        </li>
      ))}
    </ul>
  );
}
