import { useId } from 'react';
import { usePlatformText } from '../text/platform.text';
import { choosableStatuses, statusClass, type DeliveryStatusName } from './delivery-status';
import { StatusIcon } from './status-icon';
import { useStatusMeaning } from './use-status-meaning';

export interface StatusChoiceProps {
  /** The question, for example: How is it going? */
  label: string;
  value: DeliveryStatusName | null;
  onChange: (status: DeliveryStatusName) => void;
  options?: readonly DeliveryStatusName[];
  /** Shows the digit that chooses each status, where the page listens for digits. */
  showsKeys?: boolean;
  name?: string;
  /** Statuses that may not be chosen, each with the reason: they stay in reach of the keyboard, and the reasons are shown. */
  refusals?: Partial<Record<DeliveryStatusName, string>>;
  /** The sentence to show when nothing fits, beside the question. */
  error?: string;
}

/** Chooses a status: a native radio group, so arrows, space and a screen reader work as everywhere. */
export function StatusChoice(props: StatusChoiceProps) {
  const { label, value, onChange, options = choosableStatuses, showsKeys = false, name, refusals = {}, error } = props;
  const t = usePlatformText();
  const meaningOf = useStatusMeaning();
  const meaning = value === null ? null : meaningOf(value);
  const id = useId();
  const refused = options.filter((status) => refusals[status] !== undefined);
  return (
    <fieldset className={error === undefined ? undefined : 'has-error'} aria-describedby={error && `${id}-error`}>
      <legend className="label">{label}</legend>
      {error === undefined ? null : (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="choice">
        {options.map((status, at) => (
          <label key={status} className={statusClass(status)}>
            <input
              type="radio"
              name={name ?? id}
              value={status}
              checked={value === status}
              aria-disabled={refusals[status] === undefined ? undefined : true}
              aria-describedby={refusals[status] === undefined ? undefined : `${id}-${status}`}
              onChange={() => (refusals[status] === undefined ? onChange(status) : undefined)}
            />
            <StatusIcon status={status} />
            {t(`platform.status.${status}`)}
            {showsKeys ? <kbd aria-hidden="true">{at + 1}</kbd> : null}
          </label>
        ))}
      </div>
      {meaning === null || value === null ? null : (
        <p className="hint mt-s" role="status">
          {t('platform.status.means', { status: t(`platform.status.${value}`), meaning })}
        </p>
      )}
      {refused.map((status) => (
        <p key={status} id={`${id}-${status}`} className="sm muted mt-s">
          {t('platform.status.refused', { status: t(`platform.status.${status}`), reason: refusals[status] ?? '' })}
        </p>
      ))}
    </fieldset>
  );
}
