const admins = ['admin'] as const;

/** Doors of inviting people, giving roles and seeing people off. Part of the table of roles, which says the rest. */
export const doorsOfPeople = {
  'Query.previewInvitations': admins,
  'Query.leaving': admins,
  'Query.unfitSuccessions': admins,
  'Mutation.invitePeople': admins,
  'Mutation.extendMembership': admins,
  'Mutation.handOver': admins,
  'Mutation.addPerson': admins,
  'Mutation.addPeople': admins,
  'Mutation.revisePerson': admins,
  'Mutation.changeRoles': admins,
  'Mutation.sendInvitation': admins,
  'Mutation.endMembership': admins,
} as const;
