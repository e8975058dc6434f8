import type { ReactNode } from 'react';
import { statusClass, type DeliveryStatusName } from '../status/delivery-status';
import { StatusIcon } from '../status/status-icon';

/** The row of filters above a list. What is chosen lives in the address. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <form className="filters noprint mt" role="search" aria-label={label} onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}

/** The chips of one question. */
export function ChipGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="bar chips" role="group" aria-label={label}>
      {children}
    </div>
  );
}

export interface ChipProps {
  isChosen: boolean;
  onPress: () => void;
  /** Adds the status's shape and colours. */
  status?: DeliveryStatusName;
  children: ReactNode;
}

/** One filter that is on or off. */
export function Chip({ isChosen, onPress, status, children }: ChipProps) {
  return (
    <button
      type="button"
      className={status === undefined ? 'chip' : `chip ${statusClass(status)}`}
      aria-pressed={isChosen}
      onClick={onPress}
    >
      {status === undefined ? null : <StatusIcon status={status} />}
      {children}
    </button>
  );
}
