/** What the list of reviews asks first: as many sealed ones as are shown at once. */
export const firstReviews = { sealed: 12 } as const;

/** The forward plan, a year ahead. */
export const wholeYear = { until: null } as const;
