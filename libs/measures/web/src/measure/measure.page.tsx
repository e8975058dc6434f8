import { Breadcrumbs, Loaded, NotFoundPage, Notice, type PageOf } from '@waymark/platform/web';
import { planPath, Talk } from '@waymark/plans/web';
import { useState } from 'react';
import type { MeasureAct } from '../figures/measure-act';
import { MeasureActDialog } from '../figures/measure-act-dialog';
import { measuresPath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import { BreakdownSection } from './breakdown-section';
import { DefinitionSection } from './definition-section';
import { FindingSection } from './finding-section';
import { JudgementsSection } from './judgements-section';
import { MeasureFacts } from './measure-facts';
import { MeasureHead } from './measure-head';
import { NotesSection } from './notes-section';
import { PathSection } from './path-section';
import type { MeasureView } from './measure-view';
import styles from './measure.module.css';
import { isJudged, useMeasure, type MeasureOnPage } from './use-measure-page';

/** One measure: what its figures say, from where to where, for whom, and how it is measured. */
export default function MeasurePage({
  params,
  search,
}: PageOf<'/$organisation/measures/$measureId/$slug', MeasureView>) {
  const { organisation, measureId } = params;
  return (
    <Loaded query={useMeasure(measureId)} isPage lines={8}>
      {({ measure }) =>
        measure === null ? <NotFoundPage /> : <OneMeasure measure={measure} organisation={organisation} view={search} />
      }
    </Loaded>
  );
}

function OneMeasure({
  measure,
  organisation,
  view,
}: {
  measure: MeasureOnPage;
  organisation: string;
  view: MeasureView;
}) {
  const t = useMeasuresText();
  const [act, setAct] = useState<MeasureAct | null>(null);
  const { place, withdrawnAt, withdrawnReason } = measure;
  const part = { measure, organisation, onAct: setAct };
  return (
    <>
      <div className={styles['crumbs']}>
        <Breadcrumbs
          crumbs={[
            { label: t('measures.title'), to: measuresPath(organisation) },
            {
              label: `${place.outcomeReference} ${place.outcomeStatement}`,
              to: planPath(organisation, {}, `outcome-${place.outcomeId}`),
            },
          ]}
        />
      </div>
      <MeasureHead {...part} />
      {withdrawnAt === null ? null : (
        <div className="mt">
          <Notice title={t('measures.withdrawn')}>{withdrawnReason ?? t('measures.withdrawn_no_reason')}</Notice>
        </div>
      )}
      <MeasureFacts measure={measure} />
      <FindingSection {...part} view={view} />
      {isJudged(measure) ? <JudgementsSection {...part} /> : null}
      <BreakdownSection {...part} view={view} />
      <NotesSection {...part} />
      <PathSection {...part} />
      <DefinitionSection {...part} />
      <Talk shape="story" organisation={organisation} subject={{ kind: 'MEASURE', id: measure.id, name: measure.reference, isOver: withdrawnAt !== null }} />
      {act === null ? null : <MeasureActDialog measureId={measure.id} act={act} onClose={() => setAct(null)} />}
    </>
  );
}
