import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '../viewer/viewer';
import { draftStore } from './draft-store';

export interface DraftHandle {
  text: string;
  /** Keeps what was typed; call it on every change. */
  write: (text: string) => void;
  /** When the words were last kept on this device, or null. */
  keptAt: string | null;
  /** True when the words came back from an earlier visit. */
  wasRestored: boolean;
  /** Forgets the draft and empties the field. Only after a successful save, or when the person says so. */
  clear: () => void;
}

const pauseBeforeKeeping = 400;

/**
 * Unsaved words of one field. They survive a reload, a failed save and an expired session; each organisation, person and
 * field has its own. Nothing but `clear` ever removes them.
 */
export function useDraft(field: string, initial = ''): DraftHandle {
  const viewer = useViewer();
  const owner = viewer.email.toLowerCase();
  const key = `${viewer.organisation.slug}|${owner}|${field}`;
  const [text, setText] = useState(initial);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [wasRestored, setWasRestored] = useState(false);
  const pending = useRef<{ key: string; text: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(false);

  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    const draft = pending.current;
    if (draft === null) return;
    pending.current = null;
    const at = new Date().toISOString();
    const kept =
      draft.text.trim() === '' ? draftStore().forget(draft.key) : draftStore().keep({ ...draft, owner, keptAt: at });
    void kept.then(
      () => setKeptAt(draft.text.trim() === '' ? null : at),
      () => setKeptAt(null),
    );
  }, [owner]);

  useEffect(() => {
    let isCurrent = true;
    touched.current = false;
    void draftStore()
      .find(key)
      .then(
        (draft) => {
          if (!isCurrent || touched.current || draft === null) return;
          setText(draft.text);
          setKeptAt(draft.keptAt);
          setWasRestored(true);
        },
        () => undefined,
      );
    window.addEventListener('pagehide', keepNow);
    return () => {
      isCurrent = false;
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [key, keepNow]);

  const write = useCallback(
    (next: string) => {
      touched.current = true;
      setText(next);
      pending.current = { key, text: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(keepNow, pauseBeforeKeeping);
    },
    [key, keepNow],
  );

  const clear = useCallback(() => {
    touched.current = true;
    pending.current = null;
    clearTimeout(timer.current);
    setText(initial);
    setKeptAt(null);
    setWasRestored(false);
    void draftStore()
      .forget(key)
      .catch(() => undefined);
  }, [key, initial]);

  return { text, write, keptAt, wasRestored, clear };
}
