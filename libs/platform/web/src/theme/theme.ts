// The styles come with what puts the theme on, so that nothing happens by importing the library's index alone.
import '../styles/index.css';
import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'waymark.theme';
const listeners = new Set<() => void>();
const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'system';

function show(): void {
  const dark = chosen === 'dark' || (chosen === 'system' && prefersDark().matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

/** Reads the theme chosen on this device and follows the system's otherwise. Call once before the first render. */
export function restoreTheme(): void {
  try {
    const stored = localStorage.getItem(storageKey);
    if (stored === 'light' || stored === 'dark') chosen = stored;
  } catch {
    // Nothing is kept in this browser: the system's theme is right.
  }
  prefersDark().addEventListener('change', show);
  show();
}

export function chooseTheme(theme: Theme): void {
  chosen = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // The choice lasts for this visit.
  }
  show();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The person's choice, which may be to follow the system. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => chosen);
}
