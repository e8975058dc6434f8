import type { ReactNode } from 'react';
import { ConflictPanel } from '../feedback/conflict-panel';
import { Dialog } from '../feedback/dialog';
import { SaveState } from '../feedback/save-state';
import { DraftField } from '../forms/draft-field';
import { ErrorSummary } from '../forms/error-summary';
import { usePlatformText } from '../text/platform.text';
import { KeptNote } from './kept-note';
import type { Change } from './use-change';

/** The same field in the words of both people. */
export interface TwoWords {
  field: string;
  mine: string;
  theirs: string;
}

export interface ChangeFormProps {
  title: string;
  change: Change;
  /** What the button does: Save, Withdraw, Approve. */
  act: string;
  onSave: () => void;
  onClose: () => void;
  children?: ReactNode;
  reasonLabel?: string;
  reasonHint?: string;
  /** Puts a conflict into words; by default only that somebody was first. */
  twoWords?: (fields: readonly string[], current: Record<string, unknown>) => TwoWords;
  /** Saves on top of theirs, with words that may have been edited together. */
  onKeep?: (words: string, version: number) => void;
}

/** The one dialog in which something approved is changed: fields, why, and both texts when somebody else was first. */
export function ChangeForm({ title, ...body }: ChangeFormProps) {
  return (
    <Dialog title={title} onClose={body.onClose}>
      <ChangeBody {...body} />
    </Dialog>
  );
}

/** What stands in that dialog, for a change that is made in its place on a page. */
export function ChangeBody(props: Omit<ChangeFormProps, 'title'>) {
  const { change, act, onSave, onClose, children, reasonLabel, reasonHint, twoWords, onKeep } = props;
  const t = usePlatformText();
  const { conflict, problems, reason, asksReason } = change;
  const current = conflict?.current ?? {};
  const words = conflict === null ? null : twoWords?.(conflict.conflictFields, current);
  return (
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
      {words === null || words === undefined || onKeep === undefined ? null : (
        <ConflictPanel
          changedBy={conflict?.changedBy ?? null}
          changedAt={conflict?.changedAt ?? null}
          {...words}
          onKeep={(text) => onKeep(text, Number(current['version']))}
          onKeepTheirs={() => {
            change.forgetConflict();
            onClose();
          }}
        />
      )}
      {conflict !== null && words === undefined ? <p role="alert">{t('platform.change.was_first')}</p> : null}
      {change.kept === undefined ? null : <KeptNote kept={change.kept} />}
      {children}
      {asksReason ? (
        <DraftField
          id="change-reason"
          label={reasonLabel ?? t('platform.change.reason')}
          hint={reasonHint ?? t('platform.change.reason_hint')}
          rows={2}
          draft={reason}
          error={problems.of('reason')}
          onSave={onSave}
        />
      ) : null}
      <div className="bar">
        <button type="submit" className="btn primary" aria-disabled={change.isSaving}>
          {act}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {t('platform.cancel')}
        </button>
        <SaveState phase={change.isSaving ? 'saving' : 'idle'} />
      </div>
    </form>
  );
}
