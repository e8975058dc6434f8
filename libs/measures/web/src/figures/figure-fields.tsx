import { toFigureText } from '@waymark/measures/domain';
import { TextField } from '@waymark/platform/web';
import { canBeParts, canHaveBase, workedOut, type FigureEntry } from './figure-entry';
import styles from './figures.module.css';
import { useFiguresText } from './figures.text';
import { formatOf, type MeasureToFill } from './use-measure';

export interface FigureFieldsProps {
  measure: Pick<MeasureToFill, 'definition'>;
  entry: FigureEntry;
  onChange: (entry: Partial<FigureEntry>) => void;
  /** Makes the ids of the inputs. */
  idOf: (field: string) => string;
  errorOf: (field: string) => string | undefined;
  /** Large digits, for the page that asks for nothing else. */
  isLarge?: boolean;
}

/** Asks for one figure: the value, or the two numbers it is worked out from while they are typed. */
export function FigureFields({ measure, entry, onChange, idOf, errorOf, isLarge = false }: FigureFieldsProps) {
  const t = useFiguresText();
  const { definition } = measure;
  const value = workedOut(entry, measure);
  const className = isLarge ? `input ${styles['large']}` : 'input';
  const number = { inputMode: 'decimal' as const, autoComplete: 'off', enterKeyHint: 'done' as const, className };
  const field = (name: 'value' | 'numerator' | 'denominator') => ({
    ...number,
    id: idOf(name),
    value: entry[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <div className="stack">
      {entry.isByParts ? (
        <>
          <TextField {...field('numerator')} label={definition.numeratorWords ?? t('figures.numerator')} />
          <TextField {...field('denominator')} label={definition.denominatorWords ?? t('figures.denominator')} hint={t('figures.out_of')} />
          <output className={styles['worked']} htmlFor={`${idOf('numerator')} ${idOf('denominator')}`}>
            {value === null ? '' : t('figures.worked_out', { figure: toFigureText(value, formatOf(measure)) })}
          </output>
        </>
      ) : (
        <>
          <TextField
            {...field('value')}
            label={t(definition.unit === 'PERCENT' ? 'figures.percent' : 'figures.value')}
            hint={definition.unitLabel ? t('figures.in_unit', { unit: definition.unitLabel }) : undefined}
          />
          {canHaveBase(measure) ? <TextField {...field('denominator')} className="input" label={t('figures.base', { words: definition.denominatorWords ?? '' })} /> : null}
        </>
      )}
      {canBeParts(measure) ? (
        <button type="button" className={`btn quiet small ${styles['swap']}`} onClick={() => onChange({ isByParts: !entry.isByParts })}>
          {t(entry.isByParts ? (definition.unit === 'PERCENT' ? 'figures.enter_percent' : 'figures.enter_value') : 'figures.enter_parts')}
        </button>
      ) : null}
      {!entry.isByParts && canBeParts(measure) && definition.people !== 'NONE' ? <p className="sm muted">{t('figures.parts_wanted')}</p> : null}
    </div>
  );
}
