import { ErrorSummary, SaveState } from '@waymark/platform/web';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import { UpdateConflict } from '../updates/update-conflict';
import { UpdateFields } from '../updates/update-fields';
import { useUpdateForm } from '../updates/use-update-form';
import styles from './action.module.css';
import type { Action } from './use-action';

/** Add an update: how it is going, what has changed, what happens next. Those who may not are told why. */
export function UpdatePanel({ action }: { action: Action }) {
  const t = usePlansText();
  const { update } = action.viewerCan;
  if (action.withdrawal !== null || action.planState === 'CLOSED') return null;
  return (
    <section className={`noprint ${styles['part']}`} aria-labelledby="add-update">
      <h2 id="add-update">{t('plans.update.add')}</h2>
      {update.allowed ? <UpdatePanelForm action={action} /> : <p className="muted mt-s">{update.reason}</p>}
    </section>
  );
}

function UpdatePanelForm({ action }: { action: Action }) {
  const t = usePlansText();
  const [asksLink, askLink] = useState(false);
  const form = useUpdateForm(action, { onSaved: () => askLink(false) });
  return (
    <form
      className="panel mt-s"
      aria-labelledby="add-update"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        form.save();
      }}
    >
      <ErrorSummary problems={form.problems.summary} />
      <UpdateConflict form={form} action={action} />
      <UpdateFields
        form={form}
        question={t('plans.update.question')}
        dueOn={action.dueOn}
        noteLabel={t('plans.update.what_next')}
        asksLink={asksLink}
      />
      {form.needs.evidence ? <p className="sm muted mt-s">{t('plans.update.complete_hint')}</p> : null}
      <div className="bar mt">
        <button type="submit" className="btn primary" aria-keyshortcuts="Control+Enter" aria-disabled={form.isSaving}>
          {t('plans.update.save')}
        </button>
        {form.needs.evidence ? null : (
          <button type="button" className="btn" aria-pressed={asksLink} onClick={() => askLink(!asksLink)}>
            <Paperclip size={18} aria-hidden="true" />
            {t('plans.update.attach')}
          </button>
        )}
        <SaveState phase={form.isSaving ? 'saving' : 'idle'} />
      </div>
    </form>
  );
}
