import { EmptyState, PageHeading, Ref, type PageOf } from '@waymark/platform/web';
import { useFiguresText } from './figures.text';
import { MeasureFrame } from './measure-frame';
import { PasteFigures } from './paste-figures';

/** Many figures at once, pasted from a spreadsheet: shown as they were understood, saved all or none. */
export default function PasteFiguresPage({ params }: PageOf<'/$organisation/measures/$measureId/$slug/paste'>) {
  const t = useFiguresText();
  const { organisation, measureId } = params;
  return (
    <MeasureFrame organisation={organisation} measureId={measureId} isWide>
      {(measure) => (
        <>
          <Ref>{t('figures.measure', { reference: measure.reference })}</Ref>
          <PageHeading>{t('figures.series_title')}</PageHeading>
          <p className="mt-s">{measure.statement}</p>
          <div className="mt">
            {measure.viewerCan.record.allowed ? (
              <PasteFigures key={measure.id} organisation={organisation} measure={measure} />
            ) : (
              <EmptyState>{measure.viewerCan.record.reason ?? ''}</EmptyState>
            )}
          </div>
        </>
      )}
    </MeasureFrame>
  );
}
