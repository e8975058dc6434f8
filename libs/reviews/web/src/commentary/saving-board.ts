import type { SavePhase } from '@waymark/platform/web';
import { useCallback, useMemo, useState } from 'react';

/** What has become of the words of one field. */
export interface FieldState {
  phase: SavePhase;
  savedAt: string | null;
}

/** What has become of the words of all fields of a page, as one line says it. */
export interface SavingBoard extends FieldState {
  report: (id: string, state: FieldState) => void;
}

/** All fields in one word: what failed first, then what is on its way, then when the last was saved. */
export function sumUp(states: readonly FieldState[]): FieldState {
  const savedAt = states.reduce<string | null>((last, { savedAt: at }) => (at !== null && (last === null || at > last) ? at : last), null);
  const has = (phase: SavePhase) => states.some((state) => state.phase === phase);
  return { phase: has('failed') ? 'failed' : has('saving') ? 'saving' : savedAt === null ? 'idle' : 'saved', savedAt };
}

/** Gathers what the fields of a page report. */
export function useSavingBoard(): SavingBoard {
  const [states, setStates] = useState<Readonly<Record<string, FieldState>>>({});
  const report = useCallback((id: string, state: FieldState) => setStates((before) => ({ ...before, [id]: state })), []);
  return useMemo(() => ({ ...sumUp(Object.values(states)), report }), [states, report]);
}
