import { useQueryOf } from '@waymark/platform/web';
import { FiguresDueDocument, HeadlineMeasuresDocument } from './sections.generated';

/** The measures that the overview shows, in their order, and how many there are in all. */
export const useHeadlineMeasures = () => useQueryOf(HeadlineMeasuresDocument, { planId: null });

/** The figures that wait for whoever looks, the most overdue first. */
export const useFiguresDue = () => useQueryOf(FiguresDueDocument, {});
