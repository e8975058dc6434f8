// Generated from libs/organisations/web/src/people/leaving.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** How somebody is seen off. */
export type HandOverInput = {
  /** All that is theirs, each thing once. */
  parts: Array<HandedPartInput>;
  /** Who leaves. */
  personId: string;
  /** The version of the person that you saw. */
  version: number;
};

/** Things of one kind, and who takes them over. */
export type HandedPartInput = {
  /** Which things. */
  ids: Array<string>;
  /** The kind. */
  kind: string;
  /** Who takes them over; null leaves them in the leaver’s name for now. */
  successorId?: string | null | undefined;
};

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

export type LeavingPageQueryVariables = Exact<{
  personId: string;
}>;


export type LeavingPageQuery = { leaving: { person: { id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> }, canEnd: { allowed: boolean, reason: string | null }, kinds: Array<{ kind: string, count: number, items: Array<{ id: string, title: string, reference: string | null, path: string | null, within: string | null, dueOn: string | null }> }> } };

export type UnfitSuccessionsQueryVariables = Exact<{
  personId: string;
  successorId: string;
}>;


export type UnfitSuccessionsQuery = { unfitSuccessions: Array<{ kind: string, id: string, reason: string }> };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverMutation = { handOver: { handedOver: number, person: { id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> } } };

export type ExtendMembershipMutationVariables = Exact<{
  personId: string;
  version: number;
  membershipEndsOn: string;
}>;


export type ExtendMembershipMutation = { extendMembership: { person: { id: string, name: string, initials: string, title: string | null, email: string | null, roles: Array<Role>, membershipState: MembershipState, membershipEndsOn: string | null, leftOn: string | null, version: number, ownedActionCount: number, isMailFailing: boolean, team: { id: string, name: string, path: string } | null, waitingChanges: Array<{ id: string }> }, proposal: { id: string } | null } };

export const LeavingPageDocument = document<LeavingPageQuery, LeavingPageQueryVariables>(
  "query LeavingPage($personId:ID!){leaving(personId:$personId){person{...PersonRow}canEnd{allowed reason}kinds{kind count items{id title reference path within dueOn}}}}fragment PersonRow on Person{id name initials title email team{id name path}roles membershipState membershipEndsOn leftOn version ownedActionCount isMailFailing waitingChanges{id}}",
);

export const UnfitSuccessionsDocument = document<UnfitSuccessionsQuery, UnfitSuccessionsQueryVariables>(
  "query UnfitSuccessions($personId:ID!$successorId:ID!){unfitSuccessions(personId:$personId successorId:$successorId){kind id reason}}",
);

export const HandOverDocument = document<HandOverMutation, HandOverMutationVariables>(
  "mutation HandOver($input:HandOverInput!){handOver(input:$input){handedOver person{...PersonRow}}}fragment PersonRow on Person{id name initials title email team{id name path}roles membershipState membershipEndsOn leftOn version ownedActionCount isMailFailing waitingChanges{id}}",
);

export const ExtendMembershipDocument = document<ExtendMembershipMutation, ExtendMembershipMutationVariables>(
  "mutation ExtendMembership($personId:ID!$version:Int!$membershipEndsOn:Date!){extendMembership(personId:$personId version:$version membershipEndsOn:$membershipEndsOn){person{...PersonRow}proposal{id}}}fragment PersonRow on Person{id name initials title email team{id name path}roles membershipState membershipEndsOn leftOn version ownedActionCount isMailFailing waitingChanges{id}}",
);
