import { EmptyState, Loaded, PageHeading, PermitButton, Ref, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { MeasureActDialog } from '../figures/measure-act-dialog';
import { MeasureFrame } from '../figures/measure-frame';
import { useFiguresText } from '../figures/figures.text';
import type { MeasureToFill } from '../figures/use-measure';
import { RecordBreakdownForm } from './record-breakdown-form';
import { useDimensionToFill } from './use-breakdown';

/** The numbers of each group, pasted from a spreadsheet: checked line by line, and explained before they are saved. */
export default function RecordBreakdownPage({ params, search }: PageOf<'/$organisation/measures/$measureId/$slug/groups'>) {
  const { organisation, measureId } = params;
  return (
    <MeasureFrame organisation={organisation} measureId={measureId} isWide>
      {(measure) => <RecordBreakdown key={measure.id} organisation={organisation} measure={measure} dimension={search.by} />}
    </MeasureFrame>
  );
}

function RecordBreakdown({ organisation, measure, dimension }: { organisation: string; measure: MeasureToFill; dimension: string | undefined }) {
  const t = useFiguresText();
  const [chosen, setChosen] = useState(dimension);
  const [isChoosing, setChoosing] = useState(false);
  const use = measure.breakdownUses.find((one) => one.dimension === chosen) ?? measure.breakdownUses[0];
  const { record, revise } = measure.viewerCan;
  return (
    <>
      <Ref>{t('figures.measure', { reference: measure.reference })}</Ref>
      <PageHeading>{use === undefined ? t('figures.by_group') : t('figures.by_heading', { dimension: use.dimensionName.toLowerCase() })}</PageHeading>
      <p className="mt-s">{measure.statement}</p>
      {!record.allowed ? (
        <div className="mt">
          <EmptyState>{record.reason ?? ''}</EmptyState>
        </div>
      ) : use === undefined ? (
        <div className="mt">
          <EmptyState
            action={
              <PermitButton className="btn primary" permit={revise} onClick={() => setChoosing(true)}>
                {t('figures.by_new')}
              </PermitButton>
            }
          >
            <p>{t('figures.by_first')}</p>
            {revise.allowed ? null : <p className="sm muted">{revise.reason}</p>}
          </EmptyState>
        </div>
      ) : (
        <RecordOf key={use.dimension} organisation={organisation} measure={measure} use={use} onUse={setChosen} />
      )}
      {isChoosing ? <MeasureActDialog measureId={measure.id} act={{ act: 'breakdown' }} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}

interface RecordOfProps {
  organisation: string;
  measure: MeasureToFill;
  use: MeasureToFill['breakdownUses'][number];
  onUse: (dimension: string) => void;
}

/** One dimension, with the categories and rules it needs. */
function RecordOf(props: RecordOfProps) {
  const query = useDimensionToFill(props.measure.id, props.use.dimension);
  return <Loaded query={query}>{(facts) => <RecordBreakdownForm {...props} facts={facts} />}</Loaded>;
}
