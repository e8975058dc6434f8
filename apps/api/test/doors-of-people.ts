const admins = ['admin'] as const;

/** Doors of inviting many and of seeing people off. Part of the table of roles, which says the rest. */
export const doorsOfPeople = {
  'Query.leaving': admins,
  'Query.unfitSuccessions': admins,
  'Mutation.handOver': admins,
} as const;
