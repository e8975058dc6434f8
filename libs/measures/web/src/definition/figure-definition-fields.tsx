import { DateField, SelectField, TextField } from '@waymark/platform/web';
import { Choices } from '../figures/choices';
import styles from '../figures/figures.module.css';
import { useFiguresText } from '../figures/figures.text';
import { idInDialog } from '../figures/measure-change';
import { directions, frequencies, units, type DefinitionFacts } from './definition-facts';

export interface DefinitionFieldsProps {
  facts: DefinitionFacts;
  set: (change: Partial<DefinitionFacts>) => void;
  errorOf: (field: string) => string | undefined;
}

/** What a figure is, which way is better, and when the next one is due. */
export function FigureDefinitionFields({ facts, set, errorOf }: DefinitionFieldsProps) {
  const t = useFiguresText();
  return (
    <>
      <Choices
        id={idInDialog('unit')}
        legend={t('figures.unit')}
        value={facts.unit === '' ? null : facts.unit}
        error={errorOf('unit')}
        onChange={(unit) => set({ unit })}
        options={units.map((unit) => ({ value: unit, label: t(`figures.unit.${unit}`), explain: t(`figures.unit.${unit}.explain`) }))}
      />
      <div className={styles['row']}>
        {facts.unit === 'PERCENT' ? null : (
          <TextField
            id={idInDialog('unitLabel')}
            label={t('figures.unit_label')}
            hint={t('figures.unit_label_hint')}
            value={facts.unitLabel}
            error={errorOf('unitLabel')}
            onChange={(event) => set({ unitLabel: event.target.value })}
          />
        )}
        <TextField
          id={idInDialog('decimals')}
          inputMode="numeric"
          label={t('figures.decimals')}
          hint={t('figures.decimals_hint')}
          value={facts.decimals}
          error={errorOf('decimals')}
          onChange={(event) => set({ decimals: event.target.value })}
        />
      </div>
      <Choices
        id={idInDialog('better')}
        legend={t('figures.better')}
        value={facts.better}
        error={errorOf('better')}
        onChange={(better) => set({ better })}
        options={directions.map((better) => ({ value: better, label: t(`figures.better.${better}`), explain: t(`figures.better.${better}.explain`) }))}
      />
      <SelectField
        id={idInDialog('frequency')}
        label={t('figures.frequency')}
        hint={t('figures.frequency_hint')}
        value={facts.frequency}
        error={errorOf('frequency')}
        options={[{ value: '', label: t('figures.frequency.none') }, ...frequencies.map((one) => ({ value: one, label: t(`figures.frequency.${one}`) }))]}
        onChange={(event) => set({ frequency: frequencies.find((one) => one === event.target.value) ?? '' })}
      />
      {facts.frequency === '' ? null : (
        <div className={styles['row']}>
          <DateField
            id={idInDialog('firstPeriodOn')}
            label={t('figures.first_period')}
            hint={t('figures.first_period_hint')}
            value={facts.firstPeriodOn}
            error={errorOf('firstPeriodOn')}
            onChange={(event) => set({ firstPeriodOn: event.target.value })}
          />
          <TextField
            id={idInDialog('graceDays')}
            inputMode="numeric"
            label={t('figures.grace')}
            hint={t('figures.grace_hint')}
            value={facts.graceDays}
            error={errorOf('graceDays')}
            onChange={(event) => set({ graceDays: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
