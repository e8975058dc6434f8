import { Chip, ChipGroup, Link, useGo } from '@waymark/platform/web';
import { addFigurePath, defineMeasurePath } from '../figures/figures.paths';
import { figuresFilePath, measurePath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import { ChartFigure } from './chart-figure';
import { FiguresTable } from './figures-table';
import { LimitsAdvice } from './limits-advice';
import type { MeasurePartProps } from './measure-part';
import type { MeasureView } from './measure-view';
import styles from './measure.module.css';
import { isJudged, type MeasureOnPage } from './use-measure-page';

/** The finding as heading and sentences; the same figures drawn, or in a table. */
export function FindingSection({ measure, organisation, onAct, view }: MeasurePartProps & { view: MeasureView }) {
  const t = useMeasuresText();
  const { finding, chart, observations } = measure;
  const hasFigures = observations.length > 0;
  return (
    <section className={styles['finding']} aria-labelledby="finding">
      <div className="head">
        <h2 id="finding">{finding.headline}</h2>
        {hasFigures && chart !== null ? <ViewChoice measure={measure} organisation={organisation} view={view} /> : null}
      </div>
      <p className="mt-s">{finding.sentences.join(' ')}</p>
      {!hasFigures ? (
        <NoFigures measure={measure} organisation={organisation} />
      ) : chart === null || view.view === 'table' ? (
        <FiguresTable measure={measure} onAct={onAct} />
      ) : (
        <>
          <ChartFigure chart={chart} id={measure.id} />
          <div className={styles['printed']}>
            <FiguresTable measure={measure} onAct={onAct} />
          </div>
        </>
      )}
      {chart?.limitsAdvice && measure.withdrawnAt === null ? (
        <LimitsAdvice measure={measure} advice={chart.limitsAdvice} onAct={onAct} />
      ) : null}
      {hasFigures ? (
        <p className="sm mt-s noprint">
          <a href={figuresFilePath(organisation, measure.id)} download>
            {t('measures.download_figures')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function ViewChoice({
  measure,
  organisation,
  view,
}: {
  measure: MeasureOnPage;
  organisation: string;
  view: MeasureView;
}) {
  const t = useMeasuresText();
  const go = useGo();
  const show = (next: MeasureView['view']) =>
    go(measurePath(organisation, measure, { ...view, view: next }), { replace: true, keepsScroll: true });
  return (
    <div className="noprint">
      <ChipGroup label={t('measures.view')}>
        <Chip isChosen={view.view === 'chart'} onPress={() => show('chart')}>
          {t('measures.view.chart')}
        </Chip>
        <Chip isChosen={view.view === 'table'} onPress={() => show('table')}>
          {t('measures.view.table')}
        </Chip>
      </ChipGroup>
    </div>
  );
}

/** Before the first figure: the one next step. */
function NoFigures({ measure, organisation }: { measure: MeasureOnPage; organisation: string }) {
  const t = useMeasuresText();
  if (isJudged(measure) || measure.withdrawnAt !== null) return null;
  const isUndecided = measure.kind === 'UNDECIDED' || measure.definition.frequency === null;
  if (isUndecided && measure.viewerCan.revise.allowed) {
    return (
      <p className="mt">
        <Link className="btn" to={defineMeasurePath(organisation, measure)}>
          {t('measures.empty.define')}
        </Link>
      </p>
    );
  }
  if (measure.kind === 'UNDECIDED' || !measure.viewerCan.record.allowed) return null;
  return (
    <p className="mt">
      <Link className="btn" to={addFigurePath(organisation, measure)}>
        {t('measures.empty.add')}
      </Link>
    </p>
  );
}
