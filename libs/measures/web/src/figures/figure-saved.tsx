import { Link, Notice } from '@waymark/platform/web';
import { useEffect, useRef } from 'react';
import { measurePath } from '../measures.paths';
import { addFigurePath, recordBreakdownPath } from './figures.paths';
import styles from './figures.module.css';
import { useFiguresText } from './figures.text';
import type { SavedFigure } from './use-add-figure';
import { useFiguresStillDue, type MeasureToFill } from './use-measure';

export interface FigureSavedProps {
  organisation: string;
  measure: MeasureToFill;
  saved: SavedFigure;
}

/** Says what was saved as others will see it, and leads to the next figure that is due. */
export function FigureSaved({ organisation, measure, saved }: FigureSavedProps) {
  const t = useFiguresText();
  const box = useRef<HTMLDivElement>(null);
  const next = useFiguresStillDue().data?.figuresDue.find(({ id }) => id !== measure.id);
  const shown = measure.observations.find(({ toOn }) => toOn === saved.toOn)?.figure;
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="stack mt">
      <div ref={box} tabIndex={-1}>
        <Notice tone="good" isNews title={shown === undefined ? t('figures.saved') : t('figures.saved_for', { period: saved.periodText, figure: shown.text })}>
          {shown?.state === 'HIDDEN' ? <p>{t('figures.saved_hidden')}</p> : <p>{t('figures.saved_explain')}</p>}
        </Notice>
      </div>
      <div className={`bar ${styles['acts']}`}>
        {next === undefined ? null : (
          <Link className="btn primary" to={addFigurePath(organisation, next)}>
            {t('figures.next', { reference: next.reference })}
          </Link>
        )}
        <Link className={next === undefined ? 'btn primary' : 'btn'} to={measurePath(organisation, measure)}>
          {t('figures.to_measure')}
        </Link>
        {measure.breakdownUses.length === 0 ? null : (
          <Link className="btn" to={recordBreakdownPath(organisation, measure)}>
            {t('figures.by_group')}
          </Link>
        )}
      </div>
    </div>
  );
}
