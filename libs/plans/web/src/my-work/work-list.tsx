import { offerUndo } from '@waymark/platform/web';
import { useEffect, useRef, useState } from 'react';
import { usePlansText } from '../plans.text';
import { linesOf, nextAfter, type MyWork } from './use-my-work';
import { WorkEditor } from './work-editor';
import { WorkRow } from './work-row';
import styles from './my-work.module.css';

export interface WorkListProps {
  organisation: string;
  work: MyWork;
  /** Nothing is left to update: the page says so. */
  onAllDone: () => void;
}

interface Opened {
  id: string | null;
  /** Whose editor was just closed by its person: the focus goes back to its row. */
  closed?: string;
  /** The page went there by itself, or a press did: the heading takes the focus. */
  takesFocus: boolean;
}

/** What is done and what is due, with one editor open. Saving opens the next at once; a save that fails keeps its words. */
export function WorkList({ organisation, work, onAllDone }: WorkListProps) {
  const t = usePlansText();
  const lines = linesOf(work);
  const [opened, setOpened] = useState<Opened>(() => ({ id: nextAfter(work.due, ''), takesFocus: false }));
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const openedNow = useRef(opened);
  useEffect(() => {
    openedNow.current = opened;
  }, [opened]);

  const open = (id: string | null) => setOpened({ id, takesFocus: id !== null });
  const goOn = (id: string) => {
    const next = nextAfter(work.due, id);
    setSaving((before) => withOne(before, id));
    setFailed((before) => without(before, id));
    open(next);
    if (next === null) onAllDone();
  };
  const putBack = (id: string, reference: string) => {
    setSaving((before) => without(before, id));
    setFailed((before) => withOne(before, id));
    // Nobody is torn away from the next action while they write: its row says that it was not saved.
    if (openedNow.current.id === null) open(id);
    else offerUndo({ message: t('plans.work.not_saved_named', { reference }) });
  };

  return (
    <ol className={`work mt ${styles['work']}`}>
      {lines.map((line) => {
        const { action } = line.item;
        const isOpen = opened.id === action.id;
        return (
          <li key={action.id}>
            {isOpen ? null : (
              <WorkRow
                line={line}
                hasFailed={failed.has(action.id)}
                takesFocus={opened.closed === action.id}
                onOpen={() => open(action.id)}
              />
            )}
            {isOpen || saving.has(action.id) || failed.has(action.id) ? (
              <WorkEditor
                organisation={organisation}
                action={action}
                isOpen={isOpen}
                takesFocus={isOpen && opened.takesFocus}
                hasNext={nextAfter(work.due, action.id) !== null}
                onSaving={() => goOn(action.id)}
                onSaved={() => setSaving((before) => without(before, action.id))}
                onFailed={() => putBack(action.id, action.reference)}
                onClose={() => setOpened({ id: null, closed: action.id, takesFocus: false })}
              />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

const withOne = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...set, id]);
const without = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...set].filter((one) => one !== id));
