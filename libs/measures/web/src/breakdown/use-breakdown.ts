import { useQueryOf } from '@waymark/platform/web';
import { BreakdownChoicesDocument, DimensionToFillDocument, type BreakdownShownFragment, type GroupingFactsFragment, type SchemeFactsFragment } from './breakdown.generated';

export type Scheme = SchemeFactsFragment;
export type GroupingOfScheme = GroupingFactsFragment;
export type ShownBreakdown = BreakdownShownFragment;

/** What is needed to enter the numbers of one dimension: its categories, its groups, the rules, and what is shown now. */
export const useDimensionToFill = (measureId: string, dimension: string, toOn: string | null = null) => useQueryOf(DimensionToFillDocument, { measureId, dimension, toOn });

/** Every list of categories and every grouping, to choose from. */
export const useBreakdownChoices = () => useQueryOf(BreakdownChoicesDocument, {});
