import { useQueryOf } from '@waymark/platform/web';
import { wholeMeasure } from './whole-measure';
import {
  MeasureBreakdownDocument,
  MeasureDocument,
  type MeasureBreakdownQuery,
  type MeasureQuery,
} from './measure.generated';

export type MeasureOnPage = NonNullable<MeasureQuery['measure']>;
export type FigureOnPage = NonNullable<MeasureOnPage['latest']>['figure'];
export type ObservationOnPage = MeasureOnPage['observations'][number];
export type ChartOnPage = NonNullable<MeasureOnPage['chart']>;
export type MarkOnPage = MeasureOnPage['marks'][number];
export type BreakdownOnPage = NonNullable<NonNullable<MeasureBreakdownQuery['measure']>['breakdown']>;
export type BreakdownRowOnPage = BreakdownOnPage['rows'][number];

/** One measure with its figures, chart and notes; null where there is none. */
export const useMeasure = (id: string) => useQueryOf(MeasureDocument, wholeMeasure(id));

/** The same figures for groups of people; of the latest period unless another is asked for. */
export const useBreakdown = (id: string, dimension: string, toOn: string | null) =>
  useQueryOf(MeasureBreakdownDocument, { id, dimension, toOn }, { keepsPrevious: true });

/** Kinds that are judged instead of counted. */
export const isJudged = ({ kind }: Pick<MeasureOnPage, 'kind'>): boolean => kind === 'MILESTONE' || kind === 'EVIDENCE';
