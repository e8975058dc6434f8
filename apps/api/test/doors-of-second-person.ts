const admins = ['admin'] as const;

/** Doors of changes that take two admins. Part of the table of roles, which says the rest. */
export const doorsOfSecondPerson = {
  'Query.proposedChanges': admins,
  'Mutation.confirmChange': admins,
  'Mutation.refuseChange': admins,
  'Mutation.withdrawChange': admins,
} as const;
