import { Link, Loaded, Notice } from '@waymark/platform/web';
import { useEffect, useRef } from 'react';
import { useFiguresText } from '../figures/figures.text';
import type { MeasureToFill } from '../figures/use-measure';
import { measurePath } from '../measures.paths';
import { ProtectedTable } from './protected-table';
import { useDimensionToFill } from './use-breakdown';

export interface BreakdownSavedProps {
  organisation: string;
  measure: MeasureToFill;
  use: MeasureToFill['breakdownUses'][number];
  toOn: string;
  onAgain: () => void;
}

/** The counts are kept; this is what is shown of them to whoever recorded them. */
export function BreakdownSaved({ organisation, measure, use, toOn, onAgain }: BreakdownSavedProps) {
  const t = useFiguresText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="stack mt">
      <div ref={box} tabIndex={-1}>
        <Notice tone="good" isNews title={t('figures.counts_saved')}>
          {t('figures.counts_saved_explain')}
        </Notice>
      </div>
      <Loaded query={useDimensionToFill(measure.id, use.dimension, toOn)}>
        {({ measure: told }) => (told?.breakdown ? <ProtectedTable breakdown={told.breakdown} shape={use.shape} /> : <p>{t('figures.all_hidden')}</p>)}
      </Loaded>
      <div className="bar">
        <Link className="btn primary" to={measurePath(organisation, measure)}>
          {t('figures.to_measure')}
        </Link>
        <button type="button" className="btn" onClick={onAgain}>
          {t('figures.counts_again')}
        </button>
      </div>
    </div>
  );
}
