/** Doors of single sign-on. Part of the table of roles, which says the rest. */
export const doorsOfSignOn = {
  // Only the domain of the address is looked at: it is asked before anybody is there.
  'Query.signInWays': 'anybody',
  'Query.signOnSettings': ['admin'],
  'Mutation.addSignOnProvider': ['admin'],
  'Mutation.reviseSignOnProvider': ['admin'],
  'Mutation.turnSignOnProvider': ['admin'],
  'Mutation.removeSignOnProvider': ['admin'],
  'Mutation.addSignOnDomain': ['admin'],
  'Mutation.checkSignOnDomain': ['admin'],
  'Mutation.enforceSignOn': ['admin'],
  'Mutation.removeSignOnDomain': ['admin'],
} as const;
