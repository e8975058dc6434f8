import { useQueryOf } from '@waymark/platform/web';
import { OverviewDocument, type OverviewQuery } from './overview.generated';

export type Overview = NonNullable<OverviewQuery['overview']>;
export type OverviewPlan = Overview['plan'];
export type OverviewObjective = OverviewPlan['objectives'][number];
export type AttentionItem = Overview['needsAttention'][number];
export type MovedGroup = Overview['moved'][number];

/** As much of a headline measure as the first sentence needs. */
export type HeadlineMeasure = OverviewQuery['headlineMeasures'][number];

/** Where the organisation's plan stands; null when there is no plan. */
export const useOverview = () => useQueryOf(OverviewDocument, {});
