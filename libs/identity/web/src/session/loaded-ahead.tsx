import { lazy, useEffect, type ComponentType } from 'react';

const patienceMilliseconds = 4000;

/**
 * A part that no page needs at first, but that must be there when the server may not answer as before: it is fetched a few seconds
 * after the page has come, and not only once it is shown.
 */
export function loadedAhead<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Part = lazy(load);
  const useAhead = () =>
    useEffect(() => {
      const timer = setTimeout(() => void load().catch(() => undefined), patienceMilliseconds);
      return () => clearTimeout(timer);
    }, []);
  return { Part, useAhead };
}
