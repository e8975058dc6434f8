import { question, type PageQuestions } from '@waymark/platform/web';
import { firstMeasures } from './list/first-measures';
import { MeasuresDocument } from './list/measures.generated';
import { MeasureDocument } from './measure/measure.generated';
import { wholeMeasure } from './measure/whole-measure';

/** What the pages of measures read as soon as they open. */
export const measuresQuestions: PageQuestions = {
  '/$organisation/measures': () => [question(MeasuresDocument, firstMeasures)],
  '/$organisation/measures/$measureId/$slug': ({ measureId = '' }) => [question(MeasureDocument, wholeMeasure(measureId))],
};
