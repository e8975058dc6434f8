import { statusClass, StatusIcon, type DeliveryStatusName } from '@waymark/platform/web';

/** Words with the shape and colours of a status, where the words are not those of an action. */
export function Shaped({ as, words }: { as: DeliveryStatusName; words: string }) {
  return (
    <span className={`status ${statusClass(as)}`}>
      <StatusIcon status={as} />
      {words}
    </span>
  );
}
