import { ChangeForm, SelectField, TextField, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { Choices } from './choices';
import { emptyEntry, enteredOf, problemsOf, type FigureEntry } from './figure-entry';
import { FigureFields } from './figure-fields';
import { RemoveBaselineDocument, SetBaselineDocument } from './figures.generated';
import { useFiguresText } from './figures.text';
import type { MeasureActProps } from './measure-act';
import { idInDialog, useMeasureChange } from './measure-change';
import { PeriodFields } from './period-fields';
import { measureReaders, today } from './use-measure';

interface Facts extends FigureEntry {
  way: 'figures' | 'new' | 'remove';
  firstTo: string;
  lastTo: string;
  fromOn: string;
  toOn: string;
  source: string;
}

/** Says where the measure starts: the mean of figures that are there, or a figure from before the plan. */
export default function BaselineDialog({ measure, asksReason, onClose }: MeasureActProps<'baseline'>) {
  const t = useFiguresText();
  const setBaseline = useMutationOf(SetBaselineDocument, { refreshes: measureReaders });
  const remove = useMutationOf(RemoveBaselineDocument, { refreshes: measureReaders });
  const figures = [...measure.observations].reverse();
  const start = measure.startingValue;
  const { facts, set, change, errorOf } = useMeasureChange<Facts>({
    measure,
    name: 'baseline',
    initial: () => ({
      ...emptyEntry(measure),
      way: figures.length === 0 ? 'new' : 'figures',
      firstTo: figures.find(({ fromOn }) => fromOn === start?.fromOn)?.toOn ?? figures[0]?.toOn ?? '',
      lastTo: start?.toOn ?? figures[0]?.toOn ?? '',
      fromOn: '',
      toOn: '',
      source: '',
    }),
    asksReason,
    onClose,
  });
  const options = figures.map(({ toOn, periodText, figure }) => ({ value: toOn, label: t('figures.figure_of', { period: periodText, figure: figure.text }) }));
  const first = figures.find(({ toOn }) => toOn === facts.firstTo);
  const count = figures.filter(({ toOn }) => toOn >= facts.firstTo && toOn <= facts.lastTo).length;

  const found = (): Record<string, string | false> => {
    if (facts.way === 'remove') return {};
    if (facts.way === 'figures') return { lastTo: facts.lastTo < facts.firstTo && t('figures.baseline_backwards') };
    return {
      ...problemsOf(facts, measure),
      fromOn: facts.fromOn === '' && t('figures.period.from_needed'),
      toOn: (facts.toOn === '' && t('figures.period.to_needed')) || (facts.toOn < facts.fromOn && t('figures.period.backwards')),
    };
  };
  // A change since this was opened is shown beside mine, never written over unseen.
  const [seen] = useState(measure.version);
  const last = figures.find(({ toOn }) => toOn === facts.lastTo);
  const mine =
    facts.way === 'remove'
      ? t('figures.baseline_way.remove')
      : facts.way === 'new'
        ? [facts.isByParts ? `${facts.numerator}, ${facts.denominator}` : facts.value, facts.fromOn, facts.toOn].join(', ')
        : `${first?.periodText ?? ''}, ${last?.periodText ?? ''}`;

  const save = (latest?: number) =>
    change.save(found(), async ({ reason }) => {
      const named = { measureId: measure.id, version: latest ?? seen, reason };
      if (facts.way === 'remove') {
        await remove.mutateAsync({ input: named });
        return t('figures.baseline_removed');
      }
      const stretch =
        facts.way === 'figures'
          ? { fromOn: first?.fromOn ?? facts.firstTo, toOn: facts.lastTo }
          : { fromOn: facts.fromOn, toOn: facts.toOn, figure: { ...enteredOf(facts, measure), source: facts.source.trim() || undefined } };
      await setBaseline.mutateAsync({ input: { ...named, ...stretch } });
      return t('figures.baseline_saved');
    });

  return (
    <ChangeForm
      title={t('figures.baseline_title')}
      act={t('figures.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
      twoWords={() => ({
        field: t('figures.baseline'),
        mine,
        theirs: start === null ? t('figures.baseline_gone') : t('figures.figure_of', { period: start.periodText, figure: start.figure.text }),
      })}
      onKeep={(_, version) => void save(version)}
    >
      <p className="muted">{start === null ? t('figures.baseline_none') : t('figures.baseline_now', { figure: start.figure.text, period: start.periodText })}</p>
      <Choices
        id={idInDialog('way')}
        legend={t('figures.baseline_way')}
        value={facts.way}
        onChange={(way) => set({ way })}
        options={[
          ...(figures.length === 0 ? [] : [{ value: 'figures' as const, label: t('figures.baseline_way.figures'), explain: t('figures.baseline_way.figures_explain') }]),
          { value: 'new' as const, label: t('figures.baseline_way.new'), explain: t('figures.baseline_way.new_explain') },
          ...(start === null ? [] : [{ value: 'remove' as const, label: t('figures.baseline_way.remove'), explain: t('figures.baseline_way.remove_explain') }]),
        ]}
      />
      {facts.way === 'figures' ? (
        <>
          <SelectField
            id={idInDialog('firstTo')}
            label={t('figures.baseline_first')}
            value={facts.firstTo}
            options={options}
            onChange={(event) => set({ firstTo: event.target.value, ...(event.target.value > facts.lastTo ? { lastTo: event.target.value } : {}) })}
          />
          <SelectField
            id={idInDialog('lastTo')}
            label={t('figures.baseline_last')}
            hint={t('figures.baseline_mean', { count })}
            value={facts.lastTo}
            error={errorOf('lastTo') ?? errorOf('toOn')}
            options={options}
            onChange={(event) => set({ lastTo: event.target.value })}
          />
        </>
      ) : null}
      {facts.way === 'new' ? (
        <>
          <PeriodFields period={facts} onChange={set} choices={[]} idOf={idInDialog} errorOf={errorOf} max={today()} />
          <FigureFields measure={measure} entry={facts} onChange={set} idOf={idInDialog} errorOf={errorOf} />
          <TextField
            id={idInDialog('source')}
            label={t('figures.source')}
            hint={t('figures.source_hint')}
            value={facts.source}
            error={errorOf('source')}
            onChange={(event) => set({ source: event.target.value })}
          />
        </>
      ) : null}
    </ChangeForm>
  );
}
