import { DateField, DraftField, formatDay, StatusChoice } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';
import { EvidenceFields } from './evidence-fields';
import type { UpdateForm } from './use-update-form';

export interface UpdateFieldsProps {
  form: UpdateForm;
  /** The question above the statuses. */
  question: string;
  dueOn: string | null;
  noteLabel: string;
  /** Stands below the label of the note; by default why one is needed. */
  noteHint?: string;
  rows?: number;
  /** Shows the digits that choose a status. */
  showsKeys?: boolean;
  /** Shows the fields of a link though none is needed. */
  asksLink?: boolean;
}

/** The fields of an update: status, the day it is expected, the note, and what shows that it is done. */
export function UpdateFields({ form, question, dueOn, noteLabel, noteHint, rows = 3, showsKeys, asksLink = false }: UpdateFieldsProps) {
  const t = usePlansText();
  const { status, needs, problems, idOf } = form;
  return (
    <>
      <StatusChoice
        label={question}
        value={status}
        onChange={form.choose}
        name={idOf('status')}
        showsKeys={showsKeys}
        refusals={form.refusals}
        error={problems.of('status')}
      />
      {needs.asksForecast ? (
        <div className="mt narrow">
          <DateField
            id={idOf('forecastOn')}
            label={t(status === 'OFF_TRACK' ? 'plans.update.recovery' : 'plans.update.forecast')}
            hint={dueOn === null ? undefined : t(dueOn < form.day ? 'plans.update.was_due_hint' : 'plans.update.due_hint', { date: formatDay(dueOn) })}
            value={form.forecastOn}
            error={problems.of('forecastOn')}
            onChange={(event) => form.expect(event.target.value)}
          />
        </div>
      ) : null}
      <div className="mt">
        <DraftField
          id={idOf('note')}
          label={noteLabel}
          hint={noteHint ?? (needs.note === null ? undefined : t(`plans.update.why_note.${needs.note}`))}
          rows={rows}
          draft={form.draft}
          error={problems.of('note')}
          onSave={() => form.save()}
        />
      </div>
      {needs.evidence || asksLink ? (
        <EvidenceFields value={form.link} onChange={form.attach} idOf={idOf} errorOf={problems.of} />
      ) : null}
    </>
  );
}
