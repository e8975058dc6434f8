// The styles come with what puts the theme on, so that nothing happens by importing the library's index alone.
import '../styles/index.css';
import { useSyncExternalStore } from 'react';
import { findKeptTheme, keepTheme, prefersDark, showTheme, type Theme } from './kept-theme';

const listeners = new Set<() => void>();
let chosen: Theme = 'system';

function show(): void {
  showTheme(chosen);
  for (const listener of listeners) listener();
}

/** Reads the theme chosen on this device and follows the system's otherwise. Call once before the first render. */
export function restoreTheme(): void {
  chosen = findKeptTheme();
  prefersDark().addEventListener('change', show);
  show();
}

export function chooseTheme(theme: Theme): void {
  chosen = theme;
  keepTheme(theme);
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
