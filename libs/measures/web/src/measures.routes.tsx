import { page, type PageRoute } from '@waymark/platform/web';
import { figuresRoutes } from './figures/figures.routes';
import { readMeasureFilter } from './list/measure-filter';
import { readMeasureView } from './measure/measure-view';

/** The pages of measures. */
export const measuresRoutes: readonly PageRoute[] = [
  page('/$organisation/measures', () => import('./list/measures.page'), readMeasureFilter),
  page('/$organisation/measures/$measureId/$slug', () => import('./measure/measure.page'), readMeasureView),
  ...figuresRoutes,
];
