import { toPeriodText } from '@waymark/measures/domain';
import { DateField, SelectField } from '@waymark/platform/web';
import styles from './figures.module.css';
import { useFiguresText } from './figures.text';
import type { PeriodChoice } from './open-periods';

/** The days a figure is about. */
export interface PeriodFacts {
  fromOn: string;
  toOn: string;
}

export interface PeriodFieldsProps {
  period: PeriodFacts;
  onChange: (period: PeriodFacts) => void;
  /** Periods that can be chosen by name; without any, days are asked for. */
  choices: readonly PeriodChoice[];
  idOf: (field: string) => string;
  errorOf: (field: string) => string | undefined;
  max: string;
}

const otherDays = 'other';

/** Chooses what a figure is about: a period by name, or two days. */
export function PeriodFields({ period, onChange, choices, idOf, errorOf, max }: PeriodFieldsProps) {
  const t = useFiguresText();
  const named = choices.find(({ from, to }) => from === period.fromOn && to === period.toOn);
  const asksDays = named === undefined;
  return (
    <div className="stack">
      {choices.length === 0 ? null : (
        <SelectField
          id={idOf('period')}
          label={t('figures.period')}
          value={named?.to ?? otherDays}
          error={errorOf('period')}
          onChange={({ target }) => {
            const chosen = choices.find(({ to }) => to === target.value);
            onChange(chosen === undefined ? { fromOn: '', toOn: '' } : { fromOn: chosen.from, toOn: chosen.to });
          }}
          options={[...choices.map(({ to, text }) => ({ value: to, label: text })), { value: otherDays, label: t('figures.period.other') }]}
        />
      )}
      {asksDays ? (
        <div className={styles['row']}>
          <DateField
            id={idOf('fromOn')}
            label={t('figures.period.from')}
            hint={t('figures.period.from_hint')}
            max={max}
            value={period.fromOn}
            error={errorOf('fromOn')}
            onChange={(event) => onChange({ ...period, fromOn: event.target.value })}
          />
          <DateField
            id={idOf('toOn')}
            label={t('figures.period.to')}
            hint={period.fromOn !== '' && period.toOn >= period.fromOn ? toPeriodText({ from: period.fromOn, to: period.toOn }) : t('figures.period.to_hint')}
            max={max}
            value={period.toOn}
            error={errorOf('toOn')}
            onChange={(event) => onChange({ ...period, toOn: event.target.value })}
          />
        </div>
      ) : null}
    </div>
  );
}
