// Generated from libs/organisations/web/src/people/inviting.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Where somebody stands who might be invited. */
export type InvitationStanding =
  /** Invited already. */
  | 'INVITED'
  /** Has left, or their place has ended. */
  | 'LEFT'
  /** A member already, whose roles stay as they are. */
  | 'MEMBER'
  /** Named in the plan, and never a member: the invitation is for them. */
  | 'NAMED'
  /** Not here yet. */
  | 'NEW'
  /** The same address stands further up. */
  | 'REPEATED'
  /** Has no address that mail can be sent to. */
  | 'WRONG';

/** Whom to invite. */
export type InvitePeopleInput = {
  /** All of them, or none when one is refused. */
  people: Array<InvitedPersonInput>;
};

/** Somebody to invite. */
export type InvitedPersonInput = {
  /** Where to send the invitation; needed when roles are given. */
  email?: string | null | undefined;
  /** Last day of their membership; absent for no end. */
  membershipEndsOn?: string | null | undefined;
  /** Full name. */
  name: string;
  /** Somebody whom the plan names already, without a place; absent for somebody new. */
  personId?: string | null | undefined;
  /** Their roles; none for somebody the plan only names. */
  roles: Array<Role>;
  /** Their team. */
  teamId?: string | null | undefined;
  /** Job title. */
  title?: string | null | undefined;
};

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

export type PreviewInvitationsQueryVariables = Exact<{
  text: string;
}>;


export type PreviewInvitationsQuery = { previewInvitations: Array<{ line: number, text: string, email: string, name: string, isNameGuessed: boolean, title: string, teamId: string | null, unknownTeam: string | null, role: Role, membershipEndsOn: string | null, standing: InvitationStanding, problem: string | null, personId: string | null }> };

export type InvitePeopleMutationVariables = Exact<{
  input: InvitePeopleInput;
}>;


export type InvitePeopleMutation = { invitePeople: { invited: Array<{ personId: string, name: string, email: string, roles: Array<Role>, waitingRoles: Array<Role> }> } };

export const PreviewInvitationsDocument = document<PreviewInvitationsQuery, PreviewInvitationsQueryVariables>(
  "query PreviewInvitations($text:String!){previewInvitations(text:$text){line text email name isNameGuessed title teamId unknownTeam role membershipEndsOn standing problem personId}}",
);

export const InvitePeopleDocument = document<InvitePeopleMutation, InvitePeopleMutationVariables>(
  "mutation InvitePeople($input:InvitePeopleInput!){invitePeople(input:$input){invited{personId name email roles waitingRoles}}}",
);
