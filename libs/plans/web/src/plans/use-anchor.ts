import { useEffect, useRef } from 'react';
import { findPlace } from './plan-places';
import { isPartial, type Plan } from './use-plan';

/** The parts that stand around the one an anchor names, itself among them: all of them must be open to see it. */
export function partsAround(plan: Plan, anchor: string): string[] {
  const [, part, id] = /^(objective|outcome|action|measure)-(.+)$/.exec(anchor) ?? [];
  if (part === undefined || id === undefined) return [];
  if (part === 'objective') return findPlace(plan, part, id) === null ? [] : [id];
  const found = findPlace(plan, part as 'outcome' | 'action' | 'measure', id);
  if (found?.parentId == null) return [];
  return part === 'outcome' ? [found.parentId, id] : [...partsAround(plan, `outcome-${found.parentId}`)];
}

const pause = 50;

/** Opens what the address points to, `#outcome-ID`, and goes there once. */
export function useAnchor(plan: Plan, setOpen: (folds: Record<string, boolean>) => void): void {
  const gone = useRef<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useEffect(() => {
    const anchor = decodeURIComponent(window.location.hash.slice(1));
    if (anchor === '' || gone.current === anchor) return;
    const parts = partsAround(plan, anchor);
    // It may be in a part of the plan that has not come yet.
    if (parts.length > 0 || !isPartial(plan)) gone.current = anchor;
    if (parts.length === 0) return;
    setOpen(Object.fromEntries(parts.map((id) => [id, true])));
    // The parts around it open first, and the page has then been put where the router wants it.
    const arrive = () => {
      const target = document.getElementById(anchor);
      // What stands in a folded outcome is drawn only once that has opened.
      if (target === null) return void (waiting.current = setTimeout(arrive, pause));
      target.scrollIntoView?.({ block: 'start' });
      target.querySelector<HTMLElement>('summary, a')?.focus({ preventScroll: true });
    };
    waiting.current = setTimeout(arrive, pause);
  }, [plan, setOpen]);
}
