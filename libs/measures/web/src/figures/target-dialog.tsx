import { ChangeForm, DateField, formatDay, PermitButton, SelectField, TextField, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { Choices, Tick } from './choices';
import { toNumber, toTyped } from './figure-number';
import { SetTargetDocument, WithdrawTargetDocument } from './figures.generated';
import { useFiguresText } from './figures.text';
import type { MeasureActProps } from './measure-act';
import { idInDialog, useMeasureChange } from './measure-change';
import { useMeasureChoices } from './use-measure-choices';
import { measureReaders } from './use-measure';

interface Facts {
  way: 'number' | 'measure';
  dueOn: string;
  value: string;
  comparatorId: string;
  isWaypoint: boolean;
  words: string;
}

/** Sets what is to be reached and by when: a number, or the figure of another measure. A waypoint lies on the way there. */
export default function TargetDialog({ measure, asksReason, act, onClose }: MeasureActProps<'target'>) {
  const t = useFiguresText();
  const setTarget = useMutationOf(SetTargetDocument, { refreshes: measureReaders });
  const withdraw = useMutationOf(WithdrawTargetDocument, { refreshes: measureReaders });
  const target = measure.targets.find(({ id }) => id === act.targetId) ?? null;
  const isMilestone = measure.kind === 'MILESTONE' || measure.kind === 'EVIDENCE';
  const isPercent = measure.definition.unit === 'PERCENT';
  const { facts, set, change, errorOf } = useMeasureChange<Facts>({
    measure,
    name: `target:${target?.id ?? 'new'}`,
    initial: () => ({
      way: target?.comparator ? 'measure' : 'number',
      dueOn: target?.dueOn ?? '',
      value: target?.comparator ? '' : toTyped(target?.figure?.value),
      comparatorId: target?.comparator?.id ?? '',
      isWaypoint: target?.isWaypoint ?? false,
      words: target?.words ?? '',
    }),
    asksReason,
    onClose,
  });
  const choices = useMeasureChoices(measure.place.planId).filter(({ id, unit }) => id !== measure.id && unit === measure.definition.unit);
  const value = toNumber(facts.value);
  const isByNumber = !isMilestone && facts.way === 'number';
  const isByMeasure = !isMilestone && facts.way === 'measure';

  // A change since this was opened is shown beside mine, never written over unseen.
  const [seen] = useState({ measure: measure.version, target: target?.version ?? 0 });
  const measureChosen = choices.find(({ id }) => id === facts.comparatorId)?.label ?? '';
  const mine = [isByMeasure ? measureChosen : facts.value, facts.dueOn === '' ? '' : formatDay(facts.dueOn), facts.words].filter(Boolean).join(', ');

  const save = (latest?: number) =>
    change.save(
      {
        dueOn: facts.dueOn === '' && t('figures.target_due_needed'),
        value: isByNumber && ((value === null && t('figures.target_value_needed')) || (isPercent && value !== null && (value < 0 || value > 100) && t('figures.percent_outside'))),
        comparatorMeasureId: isByMeasure && facts.comparatorId === '' && t('figures.target_measure_needed'),
      },
      async ({ reason }) => {
        await setTarget.mutateAsync({
          input: {
            measureId: measure.id,
            version: latest ?? seen.measure,
            targetId: target?.id,
            dueOn: facts.dueOn,
            value: isByNumber ? value : undefined,
            comparatorMeasureId: isByMeasure ? facts.comparatorId : undefined,
            isWaypoint: facts.isWaypoint,
            words: facts.words.trim() || undefined,
            reason,
          },
        });
        return t('figures.target_saved');
      },
    );
  const remove = () =>
    change.save({}, async ({ reason }) => {
      await withdraw.mutateAsync({ id: target!.id, version: seen.target, reason });
      return t('figures.target_withdrawn');
    });

  return (
    <ChangeForm
      title={t(target === null ? 'figures.target_new' : 'figures.target_change')}
      act={t('figures.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
      twoWords={() => ({ field: t('figures.target'), mine, theirs: target?.text ?? measure.target?.text ?? t('figures.no_target') })}
      onKeep={(_, version) => void save(version)}
    >
      {isMilestone ? (
        <p className="muted">{t('figures.target_milestone')}</p>
      ) : (
        <Choices
          id={idInDialog('way')}
          legend={t('figures.target_way')}
          value={facts.way}
          onChange={(way) => set({ way })}
          options={[
            { value: 'number', label: t('figures.target_way.number') },
            { value: 'measure', label: t('figures.target_way.measure'), explain: t('figures.target_way.measure_explain') },
          ]}
        />
      )}
      {isByNumber ? (
        <TextField
          id={idInDialog('value')}
          inputMode="decimal"
          autoComplete="off"
          label={t(isPercent ? 'figures.target_percent' : 'figures.target_value')}
          value={facts.value}
          error={errorOf('value')}
          onChange={(event) => set({ value: event.target.value })}
        />
      ) : null}
      {isByMeasure ? (
        <SelectField
          id={idInDialog('comparatorMeasureId')}
          label={t('figures.target_measure')}
          hint={choices.length === 0 ? t('figures.target_measure_none') : undefined}
          value={facts.comparatorId}
          error={errorOf('comparatorMeasureId')}
          options={[{ value: '', label: t('figures.choose') }, ...choices.map(({ id, label }) => ({ value: id, label }))]}
          onChange={(event) => set({ comparatorId: event.target.value })}
        />
      ) : null}
      <DateField id={idInDialog('dueOn')} label={t('figures.target_due')} value={facts.dueOn} error={errorOf('dueOn')} onChange={(event) => set({ dueOn: event.target.value })} />
      {isMilestone ? null : (
        <Tick label={t('figures.target_waypoint')} hint={t('figures.target_waypoint_hint')} isChosen={facts.isWaypoint} onChange={(isWaypoint) => set({ isWaypoint })} />
      )}
      <TextField
        id={idInDialog('words')}
        label={t('figures.target_words')}
        hint={t('figures.target_words_hint')}
        value={facts.words}
        error={errorOf('words')}
        onChange={(event) => set({ words: event.target.value })}
      />
      {target === null ? null : (
        <PermitButton className="btn quiet small" permit={measure.viewerCan.revise} onClick={() => void remove()}>
          {t('figures.target_withdraw')}
        </PermitButton>
      )}
    </ChangeForm>
  );
}
