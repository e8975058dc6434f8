import {
  DateField,
  DraftField,
  ErrorSummary,
  formatDay,
  StatusChoice,
  statusWord,
  useDraft,
  useProblems,
  type DeliveryStatusName,
} from '@waymark/platform/web';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { usePlansText } from '../plans.text';
import type { PlanAction } from '../plans/use-plan';
import { EditorConflict } from './editor-conflict';
import { EvidenceFields, isWebAddress } from './evidence-fields';
import { useRecordUpdate } from './use-record-update';
import { updateNeeds } from './update-needs';

export interface UpdateEditorProps {
  action: PlanAction;
  /** The action as the person saw it when they began; just after a save it is newer than what the page shows yet. */
  from: PlanAction;
  /** The plan's own today. */
  today: string;
  /** True while the update is on the way: the row already shows it, and the words wait here in case it fails. */
  isSaving: boolean;
  onSaving: () => void;
  onSaved: (action: PlanAction) => void;
  onFailed: () => void;
  onClose: () => void;
}

/** Changes the status of one action in its row: choose, say what has changed, save. */
export function UpdateEditor({
  action,
  from,
  today,
  isSaving,
  onSaving,
  onSaved,
  onFailed,
  onClose,
}: UpdateEditorProps) {
  const t = usePlansText();
  const form = useRef<HTMLFormElement>(null);
  const [before] = useState(from);
  const [status, setStatus] = useState<DeliveryStatusName>(from.status);
  const [forecastOn, setForecastOn] = useState(from.forecastOn ?? '');
  const [evidence, setEvidence] = useState({ title: '', url: '' });
  const draft = useDraft(`action:${action.id}:update`);
  const idOf = (field: string) => `${field}-${action.id}`;
  const problems = useProblems(idOf);
  const record = useRecordUpdate(action, today, ({ recordStatusUpdate }) => {
    draft.clear();
    onSaved(recordStatusUpdate.action);
  });
  const needs = updateNeeds(before, { status, forecastOn: forecastOn || null }, today);
  const conflict = record.error?.isConflict ? record.error : null;

  useEffect(() => {
    if (!isSaving) form.current?.querySelector<HTMLInputElement>('input[type=radio]:checked')?.focus();
  }, [isSaving]);

  const save = (note = draft.text.trim(), version = before.version) => {
    if (isSaving) return;
    const evidenceGiven = evidence.title.trim() !== '' || evidence.url.trim() !== '';
    const isReady = problems.check({
      note: needs.note !== null && note === '' && t(`plans.update.note_needed.${needs.note}`),
      forecastOn: needs.asksForecast && needs.forecast !== null && t(`plans.update.forecast.${needs.forecast}`),
      evidenceTitle: evidenceGiven && evidence.title.trim() === '' && t('plans.evidence.title_needed'),
      evidenceUrl: evidenceGiven && !isWebAddress(evidence.url) && t('plans.evidence.url_needed'),
    });
    if (!isReady) return;
    onSaving();
    record.mutate(
      {
        input: {
          actionId: action.id,
          version,
          status: status,
          note: note || undefined,
          forecastOn: needs.asksForecast ? forecastOn || null : undefined,
          evidence:
            status === 'COMPLETE' && evidenceGiven
              ? [{ title: evidence.title.trim(), url: evidence.url.trim() }]
              : undefined,
        },
      },
      {
        onError: (failure) => {
          if (!failure.isConflict) problems.refuse(failure);
          onFailed();
        },
      },
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };

  return (
    <form
      ref={form}
      className="editor noprint"
      hidden={isSaving}
      aria-label={t('plans.update.label', { reference: action.reference })}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ErrorSummary problems={problems.summary} />
      {conflict === null ? null : (
        <EditorConflict
          action={action}
          conflict={conflict}
          status={status}
          note={draft.text}
          onKeep={(note, version) => {
            draft.write(note);
            save(note.trim(), version);
          }}
          onKeepTheirs={() => {
            record.reset();
            draft.clear();
            onClose();
          }}
        />
      )}
      <StatusChoice
        label={t('plans.update.status', { reference: action.reference })}
        value={status}
        onChange={setStatus}
        name={idOf('status')}
        error={problems.of('status')}
      />
      {needs.asksForecast ? (
        <div className="mt narrow">
          <DateField
            id={idOf('forecastOn')}
            label={t(status === 'OFF_TRACK' ? 'plans.update.recovery' : 'plans.update.forecast')}
            hint={action.dueOn === null ? undefined : t('plans.update.due_hint', { date: formatDay(action.dueOn) })}
            value={forecastOn}
            error={problems.of('forecastOn')}
            onChange={(event) => setForecastOn(event.target.value)}
          />
        </div>
      ) : null}
      <div className="mt">
        <DraftField
          id={idOf('note')}
          label={t(needs.note === null ? 'plans.update.note_optional' : 'plans.update.note')}
          hint={t('plans.update.note_hint')}
          rows={2}
          draft={draft}
          error={problems.of('note')}
          onSave={() => save()}
        />
      </div>
      {needs.evidence ? (
        <EvidenceFields value={evidence} onChange={setEvidence} idOf={idOf} errorOf={problems.of} />
      ) : null}
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
