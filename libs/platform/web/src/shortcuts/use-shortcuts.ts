import { useEffect, useSyncExternalStore } from 'react';

const storageKey = 'waymark.shortcuts';
const listeners = new Set<() => void>();
let areOn = true;
try {
  areOn = localStorage.getItem(storageKey) !== 'off';
} catch {
  // Nothing is kept in this browser: shortcuts stay on.
}

/** Turns single-key shortcuts on or off on this device (they can be pressed by accident, or by speech input). */
export function setShortcuts(on: boolean): void {
  areOn = on;
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // The choice lasts for this visit.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, () => areOn);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A radio takes no typing, so digits still work while one has the focus. */
const takesKeys = (target: EventTarget | null) =>
  isTyping(target) && !(target instanceof HTMLInputElement && ['radio', 'checkbox', 'button'].includes(target.type));

/** Listens for single keys while no field has the focus and no dialog is open. `{ '1': ..., '?': ... }` */
export function useShortcuts(keys: Record<string, () => void>): void {
  const isOn = useShortcutsOn();
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (takesKeys(event.target) || document.querySelector('dialog[open]') !== null) return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn, keys]);
}
