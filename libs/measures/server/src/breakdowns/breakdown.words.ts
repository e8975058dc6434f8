/** `rate`: of so many people, how many with something; `parts`: so many people in each of several parts, such as grades. */
export const breakdownShapes = ['rate', 'parts'] as const;
export type BreakdownShape = (typeof breakdownShapes)[number];

export { groupComparisons, type GroupComparisonKind as GroupComparison } from '@waymark/measures/domain';
