import { ConflictPanel, Skeleton, statusWord, useQueryOf, type DeliveryStatusName } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';
import { ActionStandsDocument } from './updates.generated';
import type { UpdateForm } from './use-update-form';

/** How the action stands now, after somebody else was first. */
interface StandsNow {
  version: number;
  status: DeliveryStatusName;
  lastUpdate: { note: string | null } | null;
}

interface UpdateConflictProps {
  form: UpdateForm;
  action: StandsNow;
  /** What follows once their words were kept. */
  onKeptTheirs?: () => void;
}

/** Somebody else has said how it is going in the meantime: both texts, and what to do. */
export function UpdateConflict({ form, action, onKeptTheirs }: UpdateConflictProps) {
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
      onKeepTheirs={() => {
        form.forget();
        onKeptTheirs?.();
      }}
    />
  );
}

/** The same on a page that does not have their words: they are asked for. */
export function UpdateConflictOf({ form, action, onKeptTheirs }: UpdateConflictProps & { action: { id: string } }) {
  const { data, isError } = useQueryOf(ActionStandsDocument, { id: action.id });
  if (data === undefined && !isError) return <Skeleton lines={3} />;
  return <UpdateConflict form={form} action={data?.action ?? action} onKeptTheirs={onKeptTheirs} />;
}

const inWords = (status: DeliveryStatusName, note: string): string => `${statusWord(status)}. ${note}`.trim();
