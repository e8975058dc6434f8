import { usePlatformText } from '../text/platform.text';
import { statusClass, type DeliveryStatusName } from './delivery-status';
import { StatusIcon } from './status-icon';

export interface StatusProps {
  status: DeliveryStatusName;
  /** On a wash, for the one status a page is about. */
  tag?: boolean;
}

/** A status as colour, shape and word: always all three. */
export function Status({ status, tag = false }: StatusProps) {
  const t = usePlatformText();
  return (
    <span className={`status ${statusClass(status)}${tag ? ' tag' : ''}`}>
      <StatusIcon status={status} />
      {t(`platform.status.${status}`)}
    </span>
  );
}

/** The status a page is about, on its own wash of colour. */
export function StatusTag({ status }: { status: DeliveryStatusName }) {
  return <Status status={status} tag />;
}
