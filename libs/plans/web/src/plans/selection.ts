import { useSyncExternalStore } from 'react';

/** Which actions are ticked. Kept outside React's state, so that a tick draws one row and the bar, not the whole plan. */
export class Selection {
  private ids: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly all = (): ReadonlySet<string> => this.ids;

  set(ids: Iterable<string>): void {
    this.ids = new Set(ids);
    for (const listener of this.listeners) listener();
  }

  toggle(id: string): void {
    const next = new Set(this.ids);
    if (!next.delete(id)) next.add(id);
    this.set(next);
  }
}

export const useIsSelected = (selection: Selection, id: string): boolean =>
  useSyncExternalStore(selection.subscribe, () => selection.all().has(id));

export const useSelected = (selection: Selection): ReadonlySet<string> => useSyncExternalStore(selection.subscribe, selection.all);
