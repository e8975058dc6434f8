/** One thing that was just done, and how to take it back. */
export interface UndoOffer {
  /** Past tense, with the reference: 1.1.4 set to on track. */
  message: string;
  /** Writes a new entry that takes the act back. Leave out where there is nothing to undo. */
  undo?: () => void | Promise<void>;
}

let current: (UndoOffer & { id: number }) | null = null;
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: typeof current): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Shows the undo bar for at least ten seconds. A new offer takes the place of the last. */
export function offerUndo(offer: UndoOffer): void {
  set({ ...offer, id: nextId++ });
}

/** Takes the bar away. */
export function closeUndo(): void {
  set(null);
}

export const currentUndo = () => current;
export function onUndoChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
