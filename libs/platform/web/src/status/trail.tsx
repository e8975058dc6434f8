import { usePlatformText } from '../text/platform.text';
import { deliveryStatuses, statusClass, type DeliveryStatusName } from './delivery-status';
import { StatusIcon } from './status-icon';

export interface TrailProps {
  /** The statuses of each outcome's actions, in the order of the plan. */
  groups: readonly (readonly DeliveryStatusName[])[];
}

/** The trail: one shape for each action, grouped by outcome. Screen readers hear the counts instead. */
export function Trail({ groups }: TrailProps) {
  const t = usePlatformText();
  const all = groups.flat();
  const counts = deliveryStatuses
    .map((status) => ({ status, count: all.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => t(`platform.status.count.${status}`, { count }));
  return (
    <div className="trail" role="img" aria-label={counts.length === 0 ? t('platform.status.none') : counts.join(', ')}>
      {groups.map((group, at) => (
        <span key={at}>
          {group.map((status, position) => (
            <span key={position} className={`status ${statusClass(status)}`}>
              <StatusIcon status={status} />
            </span>
          ))}
        </span>
      ))}
    </div>
  );
}
