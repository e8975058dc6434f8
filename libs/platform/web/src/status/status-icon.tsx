import type { ReactNode } from 'react';
import type { DeliveryStatusName } from './delivery-status';

const stroke = { fill: 'none', stroke: 'currentColor' } as const;
const cut = { fill: 'none', stroke: 'var(--paper)', strokeWidth: 1.9 } as const;

/** One shape for each status, so that they can be told apart without colour and on a black and white printer. */
const shapes: Record<DeliveryStatusName, ReactNode> = {
  COMPLETE: (
    <>
      <circle cx="8" cy="8" r="8" fill="currentColor" />
      <path d="M4.3 8.3l2.5 2.5 4.9-5.3" {...cut} strokeWidth={2} />
    </>
  ),
  ON_TRACK: (
    <>
      <circle cx="8" cy="8" r="7" {...stroke} strokeWidth="2" />
      <path d="M4.4 8h6.6M8.3 5.2 11.1 8l-2.8 2.8" {...stroke} strokeWidth="1.8" />
    </>
  ),
  AT_RISK: (
    <>
      <path d="M8 .8 15.8 15H.2z" fill="currentColor" />
      <path d="M8 5.6v4.6" {...cut} />
      <circle cx="8" cy="12.4" r="1.1" fill="var(--paper)" />
    </>
  ),
  OFF_TRACK: (
    <>
      <path d="M4.9.3h6.2l4.6 4.6v6.2l-4.6 4.6H4.9L.3 11.1V4.9z" fill="currentColor" />
      <path d="M5.2 5.2l5.6 5.6m0-5.6-5.6 5.6" {...cut} />
    </>
  ),
  NOT_STARTED: <circle cx="8" cy="8" r="7" {...stroke} strokeWidth="1.8" strokeDasharray="2.6 2.3" />,
  PAUSED: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2.5" {...stroke} strokeWidth="1.8" />
      <path d="M5.9 4.7v6.6M10.1 4.7v6.6" {...stroke} strokeWidth="2" />
    </>
  ),
  WITHDRAWN: (
    <>
      <path d="M8 1.1 14.9 8 8 14.9 1.1 8z" {...stroke} strokeWidth="1.8" />
      <path d="M5 8h6" {...stroke} strokeWidth="2" />
    </>
  ),
};

/** The shape of a status, for use beside its word. Hidden from screen readers, which hear the word. */
export function StatusIcon({ status, size = 16 }: { status: DeliveryStatusName; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      {shapes[status]}
    </svg>
  );
}
