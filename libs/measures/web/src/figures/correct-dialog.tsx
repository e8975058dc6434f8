import { toFigureText } from '@waymark/measures/domain';
import { ChangeForm, DateField, formatDay, Notice, TextField, toRequestError, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { Choices, Tick } from './choices';
import { enteredOf, entryOf, problemsOf, workedOut, type FigureEntry } from './figure-entry';
import { FigureFields } from './figure-fields';
import { CorrectObservationDocument, WithdrawObservationDocument } from './figures.generated';
import styles from './figures.module.css';
import { useFiguresText } from './figures.text';
import type { MeasureActProps } from './measure-act';
import { idInDialog, useMeasureChange } from './measure-change';
import { formatOf, measureReaders, today, type MeasureToFill, type ShownObservation } from './use-measure';

/** Corrects a figure, or takes it back. Both stay in the history, with the reason. */
export default function CorrectDialog({ measure, act, onClose }: MeasureActProps<'correct'>) {
  const observation = measure.observations.find(({ toOn }) => toOn === act.toOn);
  return observation === undefined ? null : <CorrectForm measure={measure} observation={observation} onClose={onClose} />;
}

interface Facts extends FigureEntry {
  way: 'correct' | 'take_back';
  asAtOn: string;
  source: string;
  note: string;
}

function CorrectForm({ measure, observation, onClose }: { measure: MeasureToFill; observation: ShownObservation; onClose: () => void }) {
  const t = useFiguresText();
  const correct = useMutationOf(CorrectObservationDocument, { refreshes: measureReaders });
  const takeBack = useMutationOf(WithdrawObservationDocument, { refreshes: measureReaders });
  // What the person saw when the dialog opened; somebody else's correction is shown beside it, and only then accepted.
  const [seen, setSeen] = useState(observation);
  const [isUnusual, setUnusual] = useState(false);
  const [isConfirmed, setConfirmed] = useState(false);
  const { facts, set, change, errorOf } = useMeasureChange<Facts>({
    measure,
    name: `correct:${observation.toOn}`,
    initial: () => ({ way: 'correct', ...entryOf(observation.figure, measure), asAtOn: observation.asAtOn, source: observation.source ?? '', note: observation.note ?? '' }),
    asksReason: true,
    onClose,
  });
  const isMoved = observation.revision !== seen.revision;
  const value = workedOut(facts, measure);
  const isSame =
    value !== null &&
    observation.figure.value !== null &&
    value === observation.figure.value &&
    facts.numerator === String(observation.figure.numerator ?? '') &&
    facts.asAtOn === observation.asAtOn &&
    facts.source === (observation.source ?? '') &&
    facts.note === (observation.note ?? '');

  const save = () =>
    change.save(
      facts.way === 'take_back' ? {} : { ...problemsOf(facts, measure), ...(isSame ? { [facts.isByParts ? 'numerator' : 'value']: t('figures.correct_same') } : {}) },
      async ({ reason = '' }) => {
        const which = { measureId: measure.id, fromOn: observation.fromOn, toOn: observation.toOn, revision: seen.revision, reason };
        if (facts.way === 'take_back') {
          await takeBack.mutateAsync({ input: { measureId: measure.id, toOn: observation.toOn, revision: seen.revision, reason } });
          return t('figures.taken_back', { period: observation.periodText });
        }
        try {
          await correct.mutateAsync({
            input: {
              ...which,
              ...enteredOf(facts, measure),
              asAtOn: facts.asAtOn || undefined,
              source: facts.source.trim() || undefined,
              note: facts.note.trim() || undefined,
              isUnusualConfirmed: isConfirmed,
            },
          });
        } catch (thrown) {
          if (toRequestError(thrown).code === 'measures.observation.far_outside') setUnusual(true);
          throw thrown;
        }
        return t('figures.corrected', { period: observation.periodText });
      },
    );

  return (
    <ChangeForm
      title={t('figures.correct_title', { period: observation.periodText })}
      act={t(facts.way === 'take_back' ? 'figures.take_back' : 'figures.correct')}
      change={change}
      reasonLabel={t('figures.correct_why')}
      reasonHint={t('figures.correct_why_hint')}
      onSave={() => void save()}
      onClose={onClose}
    >
      {isMoved ? (
        <Notice tone="warning" isNews title={t('figures.correct_moved', { name: observation.recordedBy?.name ?? t('figures.somebody') })}>
          <p>{t('figures.correct_moved_now', { figure: observation.figure.text })}</p>
          <button type="button" className="btn small mt-s" onClick={() => setSeen(observation)}>
            {t('figures.correct_go_on')}
          </button>
        </Notice>
      ) : null}
      <dl className={styles['compare']}>
        <div>
          <dt>{t('figures.now_shown')}</dt>
          <dd>{observation.figure.text}</dd>
        </div>
        <div aria-live="polite">
          <dt>{t('figures.will_be')}</dt>
          <dd>{facts.way === 'take_back' ? t('figures.no_figure') : value === null ? '' : toFigureText(value, formatOf(measure))}</dd>
        </div>
      </dl>
      <Choices
        id={idInDialog('way')}
        legend={t('figures.way')}
        value={facts.way}
        onChange={(way) => set({ way })}
        options={[
          { value: 'correct', label: t('figures.way.correct'), explain: t('figures.way.correct_explain') },
          { value: 'take_back', label: t('figures.way.take_back'), explain: t('figures.way.take_back_explain') },
        ]}
      />
      {facts.way === 'take_back' ? null : (
        <>
          {observation.figure.state === 'HIDDEN' ? <p className="sm muted">{t('figures.correct_hidden')}</p> : null}
          <FigureFields measure={measure} entry={facts} onChange={set} idOf={idInDialog} errorOf={errorOf} />
          {isUnusual ? <Tick label={t('figures.unusual_confirm')} isChosen={isConfirmed} onChange={setConfirmed} /> : null}
          <DateField
            id={idInDialog('asAtOn')}
            label={t('figures.as_at')}
            hint={t('figures.as_at_now', { date: formatDay(observation.asAtOn) })}
            max={today()}
            value={facts.asAtOn}
            error={errorOf('asAtOn')}
            onChange={(event) => set({ asAtOn: event.target.value })}
          />
          <TextField
            id={idInDialog('source')}
            label={t('figures.source')}
            value={facts.source}
            error={errorOf('source')}
            onChange={(event) => set({ source: event.target.value })}
          />
          <TextField id={idInDialog('note')} label={t('figures.note')} value={facts.note} error={errorOf('note')} onChange={(event) => set({ note: event.target.value })} />
        </>
      )}
    </ChangeForm>
  );
}
