import { toRequestError, useDraft, type RequestError, type SavePhase } from '@waymark/platform/web';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepWords, readKeptWords } from './kept-words';

/** A field as the server has it. Version 0 is a field that nobody has written yet. */
export interface SavedWords {
  words: string;
  version: number;
  writtenAt: string | null;
}

/** Somebody else saved the same field first: both texts, until the person chooses. */
export interface WordsConflict {
  mine: string;
  theirs: string;
  version: number;
  changedBy: string | null;
  changedAt: string | null;
}

export interface FieldSaving {
  text: string;
  /** Call it on every change. */
  write: (text: string) => void;
  /** Saves now what has not been saved: on blur, and with Ctrl Enter. */
  saveNow: () => void;
  phase: SavePhase;
  savedAt: string | null;
  /** Why it could not be saved; the words stay in the field and on this device. */
  failure: RequestError | null;
  conflict: WordsConflict | null;
  /** Saves this text on top of theirs. */
  keep: (text: string) => void;
  keepTheirs: () => void;
}

export interface FieldSavingOptions {
  /** Names the draft of the field on this device. */
  draftKey: string;
  /** The field as it was last read; a later version is taken over where nothing was typed meanwhile. */
  saved: SavedWords;
  /** Saves the words upon a version, and answers what stands now. Refuses with a conflict where another version stands. */
  save: (words: string, version: number) => Promise<SavedWords>;
}

const pauseBeforeSaving = 800;
const pauseBeforeTryingAgain = 10_000;

/**
 * One field that saves itself: 800 milliseconds after the last key and on blur, one request at a time. What is not saved is kept
 * on this device with the version it was written upon, so that words that come back after a night meet a conflict rather
 * than write over what somebody else wrote.
 */
export function useFieldSaving({ draftKey, saved, save }: FieldSavingOptions): FieldSaving {
  const draft = useDraft(draftKey);
  const [text, setText] = useState(saved.words);
  const [phase, setPhase] = useState<SavePhase>('idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failure, setFailure] = useState<RequestError | null>(null);
  const [conflict, setConflict] = useState<WordsConflict | null>(null);
  const base = useRef(saved);
  const typed = useRef(saved.words);
  const isSaving = useRef(false);
  const isWaitingForChoice = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isGone = useRef(false);
  const latest = useRef({ save, draft });
  useEffect(() => {
    latest.current = { save, draft };
  });

  const show = useCallback((words: string) => {
    typed.current = words;
    setText(words);
  }, []);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (isSaving.current || isWaitingForChoice.current || typed.current === base.current.words) return;
    const sent = typed.current;
    isSaving.current = true;
    setPhase('saving');
    try {
      base.current = await latest.current.save(sent, base.current.version);
      isSaving.current = false;
      setFailure(null);
      setSavedAt(base.current.writtenAt ?? new Date().toISOString());
      // What the server made of it (white space at the ends) is taken over where nothing was typed meanwhile.
      if (typed.current === sent) {
        typed.current = base.current.words;
        if (base.current.words.trim() !== sent.trim()) setText(base.current.words);
        latest.current.draft.clear();
        setPhase('saved');
      } else {
        latest.current.draft.write(keepWords({ version: base.current.version, words: typed.current }));
        await flush();
      }
    } catch (thrown) {
      isSaving.current = false;
      const error = toRequestError(thrown);
      setPhase('failed');
      setFailure(error);
      if (error.isConflict) {
        isWaitingForChoice.current = true;
        const theirs = error.current ?? {};
        setConflict({
          mine: typed.current,
          theirs: String(theirs['words'] ?? ''),
          version: Number(theirs['version']),
          changedBy: error.changedBy,
          changedAt: error.changedAt,
        });
      } else if (error.isUnreachable && !isGone.current) {
        timer.current = setTimeout(() => void flush(), pauseBeforeTryingAgain);
      }
    }
  }, []);

  // Words that were kept come back, upon the version they were written upon, and are saved at the next pause.
  const restored = useRef(false);
  useEffect(() => {
    if (restored.current || !draft.wasRestored) return;
    restored.current = true;
    const kept = readKeptWords(draft.text);
    if (kept === null || kept.words === base.current.words) return draft.clear();
    if (kept.version !== base.current.version) base.current = { ...base.current, version: kept.version };
    show(kept.words);
    timer.current = setTimeout(() => void flush(), pauseBeforeSaving);
  }, [draft, flush, show]);

  // A later version is shown at once where nothing is unsaved; where something is, saving meets the conflict.
  useEffect(() => {
    if (saved.version <= base.current.version || isSaving.current || typed.current !== base.current.words) return;
    base.current = saved;
    show(saved.words);
  }, [saved, show]);

  // Leaving the page saves what is pending; the draft stays until that has worked.
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      void flush();
    };
  }, [flush]);

  const write = useCallback(
    (words: string) => {
      show(words);
      latest.current.draft.write(keepWords({ version: base.current.version, words }));
      clearTimeout(timer.current);
      if (isWaitingForChoice.current) setConflict((before) => (before === null ? null : { ...before, mine: words }));
      else timer.current = setTimeout(() => void flush(), pauseBeforeSaving);
    },
    [flush, show],
  );

  const choose = (words: string, chosen: WordsConflict) => {
    isWaitingForChoice.current = false;
    setConflict(null);
    base.current = { words: chosen.theirs, version: chosen.version, writtenAt: chosen.changedAt };
    show(words);
    latest.current.draft.write(keepWords({ version: chosen.version, words }));
  };

  return {
    text,
    write,
    saveNow: () => void flush(),
    phase,
    savedAt,
    failure,
    conflict,
    keep(words) {
      if (conflict === null) return;
      choose(words, conflict);
      void flush();
    },
    keepTheirs() {
      if (conflict === null) return;
      choose(conflict.theirs, conflict);
      latest.current.draft.clear();
      setFailure(null);
      setPhase('idle');
    },
  };
}
