import { ErrorSummary, formatDay, statusWord } from '@waymark/platform/web';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { usePlansText } from '../plans.text';
import type { PlanAction } from '../plans/use-plan';
import { UpdateConflictOf } from './update-conflict';
import { UpdateFields } from './update-fields';
import { useUpdateForm } from './use-update-form';

export interface UpdateEditorProps {
  action: PlanAction;
  /** The plan's own today. */
  today: string;
  /** True while the update is on the way: the row already shows it, and the words wait here in case it fails. */
  isSaving: boolean;
  onSaving: () => void;
  onSaved: (saved: PlanAction) => void;
  onFailed: () => void;
  onClose: () => void;
}

/** Changes the status of one action in its row: choose, say what has changed, save. */
export function UpdateEditor({ action, today, isSaving, onSaving, onSaved, onFailed, onClose }: UpdateEditorProps) {
  const t = usePlansText();
  const element = useRef<HTMLFormElement>(null);
  const form = useUpdateForm(action, { day: today, onSaving, onSaved: (saved) => onSaved(saved ?? action), onFailed });
  const { before, needs } = form;

  useEffect(() => {
    if (!isSaving) element.current?.querySelector<HTMLInputElement>('input[type=radio]:checked')?.focus();
  }, [isSaving]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.save();
    }
  };

  return (
    <form
      ref={element}
      className="editor noprint"
      hidden={isSaving}
      aria-label={t('plans.update.label', { reference: action.reference })}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <ErrorSummary problems={form.problems.summary} />
      {form.conflict === null ? null : (
        <UpdateConflictOf form={form} action={{ ...action, lastUpdate: null }} onKeptTheirs={onClose} />
      )}
      <UpdateFields
        form={form}
        question={t('plans.update.status', { reference: action.reference })}
        dueOn={action.dueOn}
        noteLabel={t(needs.note === null ? 'plans.update.note_optional' : 'plans.update.note')}
        noteHint={t('plans.update.note_hint')}
        rows={2}
      />
      <div className="bar mt">
        <button type="submit" className="btn primary" aria-keyshortcuts="Control+Enter">
          {t('plans.update.save')}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {t('plans.cancel')}
        </button>
        {before.statusSince === null ? null : (
          <span className="saved end">
            {t('plans.update.since', { status: statusWord(before.status), date: formatDay(before.statusSince) })}
          </span>
        )}
      </div>
    </form>
  );
}
