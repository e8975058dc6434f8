// Generated from libs/organisations/web/src/people/people.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Where a person stands in the organisation. */
export type MembershipState =
  /** A member. */
  | 'ACTIVE'
  /** A member no longer. */
  | 'ENDED'
  /** Has not accepted the invitation yet. */
  | 'INVITED'
  /** Named in the plan, never a member. */
  | 'NONE';

/** What somebody is in the organisation. Roles add up; a denial by one of them beats what another grants. */
export type Role =
  /** Looks after people, roles and settings. */
  | 'ADMIN'
  /** Independent adviser, until a date. */
  | 'ADVISER'
  /** Board member or trustee: approves. */
  | 'BOARD'
  /** Owns or works on actions and measures, and updates those. */
  | 'CONTRIBUTOR'
  /** Leads the plan: changes it, updates any action, runs the review. */
  | 'EXECUTIVE'
  /** Member of a staff group. */
  | 'GROUP_MEMBER'
  /** Sees the plan and its progress. */
  | 'READER'
  /** Member of the board sub-group: asks, decides, confirms. */
  | 'REVIEWER';

export type PersonRowFragment = { id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> };

export type PeoplePageQueryVariables = Exact<{
  search?: string | null | undefined;
  includeLeft?: boolean | null | undefined;
  endingSoon?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PeoplePageQuery = { people: { total: number, nextCursor: string | null, items: Array<{ id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> }> } };

export type AddPersonMutationVariables = Exact<{
  name: string;
  email?: string | null | undefined;
  title?: string | null | undefined;
  teamId?: string | null | undefined;
  roles: Array<Role> | Role;
  membershipEndsOn?: string | null | undefined;
}>;


export type AddPersonMutation = { addPerson: { person: { id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> }, proposal: { id: string } | null } };

export type RevisePersonMutationVariables = Exact<{
  id: string;
  version: number;
  name?: string | null | undefined;
  email?: string | null | undefined;
  title?: string | null | undefined;
  teamId?: string | null | undefined;
}>;


export type RevisePersonMutation = { revisePerson: { person: { id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> } } };

export type ChangeRolesMutationVariables = Exact<{
  personId: string;
  version: number;
  roles: Array<Role> | Role;
  membershipEndsOn?: string | null | undefined;
}>;


export type ChangeRolesMutation = { changeRoles: { person: { id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> }, proposal: { id: string } | null } };

export type SendInvitationMutationVariables = Exact<{
  personId: string;
}>;


export type SendInvitationMutation = { sendInvitation: { person: { id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> } } };

export type EndMembershipMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type EndMembershipMutation = { endMembership: { person: { id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> } } };

export const PeoplePageDocument = document<PeoplePageQuery, PeoplePageQueryVariables>(
  "query PeoplePage($search:String$includeLeft:Boolean$endingSoon:Boolean$first:Int$after:String){people(search:$search includeLeft:$includeLeft endingSoon:$endingSoon first:$first after:$after){items{...PersonRow}total nextCursor}}fragment PersonRow on Person{id name initials title email team{id name path}roles membershipState membershipEndsOn leftOn version ownedActionCount isMailFailing waitingChanges{id}}",
);

export const AddPersonDocument = document<AddPersonMutation, AddPersonMutationVariables>(
  "mutation AddPerson($name:String!$email:String$title:String$teamId:ID$roles:[Role!]!$membershipEndsOn:Date){addPerson(name:$name email:$email title:$title teamId:$teamId roles:$roles membershipEndsOn:$membershipEndsOn){person{...PersonRow}proposal{id}}}fragment PersonRow on Person{id name initials title email team{id name path}roles membershipState membershipEndsOn leftOn version ownedActionCount isMailFailing waitingChanges{id}}",
);

export const RevisePersonDocument = document<RevisePersonMutation, RevisePersonMutationVariables>(
  "mutation RevisePerson($id:ID!$version:Int!$name:String$email:String$title:String$teamId:ID){revisePerson(id:$id version:$version name:$name email:$email title:$title teamId:$teamId){person{...PersonRow}}}fragment PersonRow on Person{id name initials title email team{id name path}roles membershipState membershipEndsOn leftOn version ownedActionCount isMailFailing waitingChanges{id}}",
);

export const ChangeRolesDocument = document<ChangeRolesMutation, ChangeRolesMutationVariables>(
  "mutation ChangeRoles($personId:ID!$version:Int!$roles:[Role!]!$membershipEndsOn:Date){changeRoles(personId:$personId version:$version roles:$roles membershipEndsOn:$membershipEndsOn){person{...PersonRow}proposal{id}}}fragment PersonRow on Person{id name initials title email team{id name path}roles membershipState membershipEndsOn leftOn version ownedActionCount isMailFailing waitingChanges{id}}",
);

export const SendInvitationDocument = document<SendInvitationMutation, SendInvitationMutationVariables>(
  "mutation SendInvitation($personId:ID!){sendInvitation(personId:$personId){person{...PersonRow}}}fragment PersonRow on Person{id name initials title email team{id name path}roles membershipState membershipEndsOn leftOn version ownedActionCount isMailFailing waitingChanges{id}}",
);

export const EndMembershipDocument = document<EndMembershipMutation, EndMembershipMutationVariables>(
  "mutation EndMembership($id:ID!$version:Int!){endMembership(personId:$id version:$version){person{...PersonRow}}}fragment PersonRow on Person{id name initials title email team{id name path}roles membershipState membershipEndsOn leftOn version ownedActionCount isMailFailing waitingChanges{id}}",
);
