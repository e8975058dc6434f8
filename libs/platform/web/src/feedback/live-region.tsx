import { useSyncExternalStore } from 'react';

let words = '';
const listeners = new Set<() => void>();

/** Says something to a screen reader without moving the focus: the result of a filter, a row that moved. */
export function announce(text: string): void {
  words = words === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where announcements are heard. One per application, in the shell. */
export function LiveRegion() {
  return (
    <div className="vh" role="status" aria-live="polite">
      {useSyncExternalStore(subscribe, () => words)}
    </div>
  );
}
