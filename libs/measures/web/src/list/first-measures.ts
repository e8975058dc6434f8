/** The beginning of the list: as many as the API gives at once. */
export const firstMeasures = { first: 100, after: null } as const;
