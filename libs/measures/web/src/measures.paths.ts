import { address } from '@waymark/platform/web';
import { measureFilterWords, type MeasureFilter } from './list/measure-filter';
import type { MeasureView } from './measure/measure-view';

/** The measures of the organisation's plan: all, or those that something is to be done about. */
export const measuresPath = (organisation: string, filter: Partial<MeasureFilter> = {}): string =>
  address([organisation, 'measures'], measureFilterWords(filter));

/** One measure with its figures, as a chart or a table, by a group of people. The slug is for people's eyes; the id finds it. */
export const measurePath = (
  organisation: string,
  measure: { id: string; slug: string },
  { by, on, view }: Partial<MeasureView> = {},
): string =>
  address([organisation, 'measures', measure.id, measure.slug], { by, on, view: view === 'table' ? view : undefined });

/** The figures of a measure as a file for a spreadsheet. */
export const figuresFilePath = (organisation: string, measureId: string): string =>
  address(['export', organisation, 'measures', `${measureId}.csv`]);

/** All measures of the plan with their latest figures, as a file for a spreadsheet. */
export const measuresFilePath = (organisation: string): string => address(['export', organisation, 'measures.csv']);
