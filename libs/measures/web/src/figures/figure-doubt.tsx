import { formatInstant, Link, Notice } from '@waymark/platform/web';
import { useEffect, useRef } from 'react';
import { measurePath } from '../measures.paths';
import styles from './figures.module.css';
import { useFiguresText } from './figures.text';
import type { useAddFigure } from './use-add-figure';
import type { MeasureToFill } from './use-measure';

export interface FigureDoubtProps {
  organisation: string;
  measure: MeasureToFill;
  form: ReturnType<typeof useAddFigure>;
  /** Opens the correction of the figure that is there already. */
  onCorrect: (toOn: string) => void;
}

/** Asks back before a figure is saved: it is far from those before, or somebody else has recorded this period already. */
export function FigureDoubt({ organisation, measure, form, onCorrect }: FigureDoubtProps) {
  const t = useFiguresText();
  const box = useRef<HTMLDivElement>(null);
  const { doubt, facts } = form;
  useEffect(() => {
    if (doubt !== null) box.current?.focus();
  }, [doubt]);
  if (doubt === null) return null;
  const theirs = measure.observations.find(({ fromOn, toOn }) => fromOn <= facts.toOn && toOn >= facts.fromOn);
  return (
    <div ref={box} tabIndex={-1}>
      {doubt.kind === 'unusual' ? (
        <Notice tone="warning" isNews title={t('figures.unusual')}>
          <p>{doubt.sentence}</p>
          <div className={`bar mt-s ${styles['acts']}`}>
            <button type="button" className="btn primary" aria-disabled={form.isSaving} onClick={() => form.save(true)}>
              {t('figures.save_anyway')}
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => {
                form.set({});
                (document.getElementById('value') ?? document.getElementById('numerator'))?.focus();
              }}
            >
              {t('figures.change_it')}
            </button>
          </div>
        </Notice>
      ) : (
        <Notice tone="warning" isNews title={t('figures.taken')}>
          {theirs === undefined ? null : (
            <p>
              {theirs.recordedBy === null
                ? t('figures.taken_by_nobody', { figure: theirs.figure.text, period: theirs.periodText })
                : t('figures.taken_by', { name: theirs.recordedBy.name, figure: theirs.figure.text, period: theirs.periodText, date: formatInstant(theirs.recordedAt) })}
            </p>
          )}
          <p className="sm mt-s">{t('figures.taken_explain')}</p>
          <div className="bar mt-s">
            {theirs === undefined ? null : (
              <button type="button" className="btn" onClick={() => onCorrect(theirs.toOn)}>
                {t('figures.taken_correct')}
              </button>
            )}
            <Link className="btn" to={measurePath(organisation, measure)} onClick={() => form.kept.clear()}>
              {t('figures.taken_keep')}
            </Link>
          </div>
        </Notice>
      )}
    </div>
  );
}
