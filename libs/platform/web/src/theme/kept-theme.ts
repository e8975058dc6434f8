/** The theme that a person has chosen on a device; by default that of the system. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'waymark.theme';
export const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');

export function findKeptTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // Nothing is kept in this browser: the system's theme is right.
  }
  return 'system';
}

export function keepTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // The choice lasts for this visit.
  }
}

/** Marks the page as dark or light. It needs nothing of the program, so that what stands before that has the right colours too. */
export function showTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && prefersDark().matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}
