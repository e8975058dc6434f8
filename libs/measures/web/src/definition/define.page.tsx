import { EmptyState, PageHeading, useGo, type PageOf } from '@waymark/platform/web';
import { MeasureFrame } from '../figures/measure-frame';
import { useFiguresText } from '../figures/figures.text';
import { measurePath } from '../measures.paths';
import { DefineForm } from './define-form';

/** What a measure counts, how often, and which way is better: each choice with a line that says what it does. */
export default function DefinePage({ params }: PageOf<'/$organisation/measures/$measureId/$slug/define'>) {
  const t = useFiguresText();
  const go = useGo();
  const { organisation, measureId } = params;
  return (
    <MeasureFrame organisation={organisation} measureId={measureId}>
      {(measure, asksReason) => (
        <>
          <PageHeading>{t('figures.define_title', { reference: measure.reference })}</PageHeading>
          <p className="mt-s">{measure.statement}</p>
          <div className="mt">
            {measure.viewerCan.revise.allowed ? (
              <DefineForm key={measure.id} measure={measure} asksReason={asksReason} onClose={() => go(measurePath(organisation, measure))} />
            ) : (
              <EmptyState>{measure.viewerCan.revise.reason ?? ''}</EmptyState>
            )}
          </div>
        </>
      )}
    </MeasureFrame>
  );
}
