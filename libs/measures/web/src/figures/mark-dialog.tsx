import { ChangeForm, DateField, SelectField, TextAreaField, useMutationOf } from '@waymark/platform/web';
import { Choices } from './choices';
import { MarkChartDocument } from './figures.generated';
import { useFiguresText } from './figures.text';
import type { MeasureActProps } from './measure-act';
import { idInDialog, useMeasureChange } from './measure-change';
import { measureReaders, today } from './use-measure';

const kinds = ['NOTE', 'NEW_LIMITS', 'BREAK', 'EXCLUSION'] as const;

interface Facts {
  kind: (typeof kinds)[number];
  markedOn: string;
  words: string;
  actionId: string;
}

/** Puts something on the chart that explains it: a note, new limits, a break in the series, a figure that is left out. */
export default function MarkDialog({ measure, act, onClose }: MeasureActProps<'mark'>) {
  const t = useFiguresText();
  const { mutateAsync } = useMutationOf(MarkChartDocument, { refreshes: measureReaders });
  const { facts, set, change, errorOf } = useMeasureChange<Facts>({
    measure,
    name: `mark:${act.kind}`,
    initial: () => ({ kind: act.kind, markedOn: act.on ?? (act.kind === 'EXCLUSION' ? '' : today()), words: '', actionId: '' }),
    // What a mark says is its reason: it is never asked for twice.
    asksReason: false,
    onClose,
  });
  const figures = measure.observations.map(({ fromOn, toOn, periodText, figure }) => ({
    fromOn,
    toOn,
    label: t('figures.figure_of', { period: periodText, figure: figure.text }),
  }));
  const isNote = facts.kind === 'NOTE';
  const isExclusion = facts.kind === 'EXCLUSION';
  const choose = (kind: Facts['kind']) => set({ kind, ...((kind === 'EXCLUSION') === isExclusion ? {} : { markedOn: kind === 'EXCLUSION' ? (figures[0]?.toOn ?? '') : today() }) });

  const save = () =>
    change.save(
      {
        markedOn: facts.markedOn === '' && t(isExclusion ? 'figures.mark_figure_needed' : 'figures.mark_day_needed'),
        words: facts.words.trim() === '' && t(isNote ? 'figures.mark_words_needed' : 'figures.mark_why_needed'),
      },
      async () => {
        await mutateAsync({
          input: {
            measureId: measure.id,
            kind: facts.kind,
            markedOn: facts.markedOn,
            words: facts.words.trim(),
            actionId: isNote && facts.actionId !== '' ? facts.actionId : undefined,
          },
        });
        return t('figures.mark_saved');
      },
    );

  return (
    <ChangeForm title={t(`figures.mark.${facts.kind}.title`)} act={t('figures.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <Choices
        id={idInDialog('kind')}
        legend={t('figures.mark_kind')}
        value={facts.kind}
        onChange={choose}
        options={kinds
          .filter((kind) => kind !== 'EXCLUSION' || figures.length > 0)
          .filter((kind) => kind === 'NOTE' || measure.viewerCan.revise.allowed)
          .map((kind) => ({ value: kind, label: t(`figures.mark.${kind}`), explain: t(`figures.mark.${kind}.explain`) }))}
      />
      {measure.viewerCan.revise.allowed ? null : <p className="sm muted">{measure.viewerCan.revise.reason}</p>}
      {isExclusion ? (
        <SelectField
          id={idInDialog('markedOn')}
          label={t('figures.mark_figure')}
          value={facts.markedOn}
          error={errorOf('markedOn')}
          options={[{ value: '', label: t('figures.choose') }, ...figures.map(({ toOn, label }) => ({ value: toOn, label }))]}
          onChange={(event) => set({ markedOn: event.target.value })}
        />
      ) : isNote || figures.length === 0 ? (
        <DateField
          id={idInDialog('markedOn')}
          label={t('figures.mark_day')}
          value={facts.markedOn}
          error={errorOf('markedOn')}
          onChange={(event) => set({ markedOn: event.target.value })}
        />
      ) : (
        <StartField facts={facts} set={set} figures={figures} error={errorOf('markedOn')} />
      )}
      <TextAreaField
        id={idInDialog('words')}
        label={t(isNote ? 'figures.mark_words' : 'figures.mark_why')}
        hint={t(`figures.mark.${facts.kind}.why`)}
        rows={3}
        value={facts.words}
        error={errorOf('words')}
        onChange={(event) => set({ words: event.target.value })}
      />
      {isNote && measure.servingActions.length > 0 ? (
        <SelectField
          id={idInDialog('actionId')}
          label={t('figures.mark_action')}
          value={facts.actionId}
          error={errorOf('actionId')}
          options={[
            { value: '', label: t('figures.mark_no_action') },
            ...measure.servingActions.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` })),
          ]}
          onChange={(event) => set({ actionId: event.target.value })}
        />
      ) : null}
    </ChangeForm>
  );
}

interface StartFieldProps {
  facts: Facts;
  set: (change: Partial<Facts>) => void;
  figures: readonly { fromOn: string; toOn: string; label: string }[];
  error: string | undefined;
}

/** From which figure on: chosen among the figures, for limits and series begin with one. */
function StartField({ facts, set, figures, error }: StartFieldProps) {
  const t = useFiguresText();
  const chosen = figures.find(({ fromOn, toOn }) => fromOn <= facts.markedOn && facts.markedOn <= toOn);
  return (
    <SelectField
      id={idInDialog('markedOn')}
      label={t('figures.mark_from')}
      value={chosen?.fromOn ?? facts.markedOn}
      error={error}
      options={[
        ...(chosen === undefined ? [{ value: facts.markedOn, label: t('figures.mark_from_next') }] : []),
        ...figures.map(({ fromOn, label }) => ({ value: fromOn, label })),
      ]}
      onChange={(event) => set({ markedOn: event.target.value })}
    />
  );
}
