/** Doors to everything an organisation owns as one file, and to erasing somebody. Part of the table of roles, which says the rest. */
export const doorsOfRecords = {
  'Query.organisationExports': ['admin'],
  'Mutation.orderExport': ['admin'],
  'Mutation.openExport': ['admin'],
  'Query.erasurePreview': ['admin'],
  'Mutation.erasePerson': ['admin'],
} as const;
