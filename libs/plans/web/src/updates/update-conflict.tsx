import { ConflictPanel, statusWord } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';
import type { UpdatableAction, UpdateForm } from './use-update-form';

/** Somebody else has said how it is going in the meantime: both texts, and what to do. */
export function UpdateConflict({ form, action }: { form: UpdateForm; action: UpdatableAction }) {
  const t = usePlansText();
  const { conflict, draft } = form;
  if (conflict === null) return null;
  const mine = inWords(form.status, draft.text);
  return (
    <ConflictPanel
      changedBy={conflict.changedBy}
      changedAt={conflict.changedAt}
      field={t('plans.update.status_field')}
      mine={mine}
      theirs={inWords(action.status, action.lastUpdate?.note ?? '')}
      onKeep={(text) => {
        const note = text === mine ? draft.text : text;
        draft.write(note);
        form.save(note.trim(), action.version);
      }}
      onKeepTheirs={form.forget}
    />
  );
}

const inWords = (status: UpdatableAction['status'], note: string): string => `${statusWord(status)}. ${note}`.trim();
