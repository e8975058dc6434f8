/** `rate`: of so many people, how many with something; `parts`: so many people in each of several parts, such as grades. */
export const breakdownShapes = ['rate', 'parts'] as const;
export type BreakdownShape = (typeof breakdownShapes)[number];

/** How groups are compared: not at all, by ratio, by gap in points, or by their share here against their share elsewhere. */
export const groupComparisons = ['none', 'ratio', 'gap', 'index'] as const;
export type GroupComparison = (typeof groupComparisons)[number];
