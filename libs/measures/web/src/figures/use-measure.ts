import { planReaders } from '@waymark/plans/web';
import { dayOf, useQueryOf, type AnyDocument } from '@waymark/platform/web';
import { FiguresStillDueDocument, MeasureToFillDocument, type MeasureToFillQuery } from './measure-to-fill.generated';

export type MeasureToFill = NonNullable<MeasureToFillQuery['measure']>;
export type ShownObservation = MeasureToFill['observations'][number];
export type ShownFigure = ShownObservation['figure'];

/** One measure with all that its forms show beside what is asked. */
export const useMeasureToFill = (id: string) => useQueryOf(MeasureToFillDocument, { id });

/** The figures that wait for whoever is looking, the most overdue first. */
export const useFiguresStillDue = () => useQueryOf(FiguresStillDueDocument, {});

const named = (name: string): AnyDocument => ({ name, kind: 'query', sent: { query: '' } });

/** What shows figures, anywhere: read again after each figure and each change of a measure. */
export const measureReaders: readonly AnyDocument[] = [
  ...planReaders,
  MeasureToFillDocument,
  FiguresStillDueDocument,
  ...['Measure', 'Measures', 'MeasureBreakdown', 'HeadlineMeasures', 'FiguresDue', 'MeasureChoices', 'DimensionToFill'].map(named),
];

/** The organisation's today. */
export const today = (): string => dayOf(new Date());

/** How the figures of a measure are written. */
export const formatOf = ({ definition }: Pick<MeasureToFill, 'definition'>) => ({
  unit: definition.unit === null ? null : unitWords[definition.unit],
  unitLabel: definition.unitLabel,
  decimals: definition.decimals,
});

const unitWords = { COUNT: 'count', PERCENT: 'percent', RATIO: 'ratio', SCORE: 'score' } as const;
