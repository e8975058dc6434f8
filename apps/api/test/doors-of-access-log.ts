/** Doors to who did what, and to who keeps the end of the audit chain. Part of the table of roles, which says the rest. */
export const doorsOfAccessLog = {
  'Query.accessLog': ['admin', 'reviewer'],
  'Query.anchorSetting': ['admin', 'reviewer'],
  'Mutation.nameAnchorAddresses': ['admin'],
} as const;
