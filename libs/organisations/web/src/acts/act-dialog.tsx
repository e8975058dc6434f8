import { Dialog, ErrorSummary, formatTime, SaveState, type RequestError } from '@waymark/platform/web';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useOrganisationsText } from '../organisations.text';
import type { Act } from './use-act';

export interface ActDialogProps {
  title: string;
  act: Act;
  /** What the button says. */
  does: string;
  /** Saves; with the version of somebody else's change to save on top of it. */
  onSave: (version?: number) => void;
  onClose: () => void;
  children: ReactNode;
  /** Puts both versions into words, when somebody else was first. */
  bothWords?: (current: Record<string, unknown>, fields: readonly string[]) => { mine: string; theirs: string };
}

/** The one dialog in which people and teams are changed. */
export function ActDialog({ title, act, does, onSave, onClose, children, bothWords }: ActDialogProps) {
  const t = useOrganisationsText();
  const { problems, conflict, isSaving } = act;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
        onKeyDown={(event) => {
          if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSave();
        }}
      >
        <ErrorSummary problems={problems.summary} />
        {conflict === null ? null : (
          <SomebodyWasFirst
            conflict={conflict}
            words={bothWords?.(conflict.current ?? {}, conflict.conflictFields)}
            onKeepMine={() => onSave(Number(conflict.current?.['version']))}
            onKeepTheirs={onClose}
          />
        )}
        {children}
        <div className="bar">
          <button type="submit" className="btn primary" aria-disabled={isSaving || undefined}>
            {does}
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            {t('organisations.cancel')}
          </button>
          <SaveState phase={isSaving ? 'saving' : 'idle'} />
        </div>
      </form>
    </Dialog>
  );
}

interface SomebodyWasFirstProps {
  conflict: RequestError;
  words?: { mine: string; theirs: string };
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}

/** Both versions of a short value; the form beneath stays as it is until somebody chooses. */
function SomebodyWasFirst({ conflict, words, onKeepMine, onKeepTheirs }: SomebodyWasFirstProps) {
  const t = useOrganisationsText();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { changedBy, changedAt } = conflict;
  return (
    <section ref={panel} className="notice atrisk" tabIndex={-1} aria-labelledby={id}>
      <p className="b" id={id}>
        {t('organisations.was_first', { name: changedBy ?? t('organisations.somebody'), time: changedAt === null ? '' : formatTime(changedAt) })}
      </p>
      {words === undefined ? null : (
        <dl className="facts mt-s">
          <dt>{t('organisations.now')}</dt>
          <dd>{words.theirs}</dd>
          <dt>{t('organisations.yours')}</dt>
          <dd>{words.mine}</dd>
        </dl>
      )}
      <div className="bar mt-s">
        <button type="button" className="btn" onClick={onKeepMine}>
          {t('organisations.keep_mine')}
        </button>
        <button type="button" className="btn" onClick={onKeepTheirs}>
          {t('organisations.keep_theirs')}
        </button>
      </div>
    </section>
  );
}
