import { doorsOfSignOn } from './doors-of-sign-on';

/** Doors of the pages of settings. Part of the table of roles, which says the rest. */
export const doorsOfSettings = {
  ...doorsOfSignOn,
  'Mutation.reviseOrganisationWords': ['admin'],
  'Query.publishedListing': ['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser', 'reader'],
  'Mutation.listAmongPublished': ['admin'],
  'Mutation.leavePublished': ['admin'],
} as const;
