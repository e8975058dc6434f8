/** Doors of the pages of settings. Part of the table of roles, which says the rest. */
export const doorsOfSettings = {
  'Mutation.reviseOrganisationWords': ['admin'],
} as const;
