import type { PageOf } from '@waymark/platform/web';
import { AddFigure } from './add-figure';
import { MeasureFrame } from './measure-frame';

/** One figure, entered in seconds: the last one and the target in view, the period chosen, one number to type. */
export default function AddFigurePage({ params }: PageOf<'/$organisation/measures/$measureId/$slug/add'>) {
  const { organisation, measureId } = params;
  return (
    <MeasureFrame organisation={organisation} measureId={measureId}>
      {(measure) => <AddFigure key={measure.id} organisation={organisation} measure={measure} />}
    </MeasureFrame>
  );
}
