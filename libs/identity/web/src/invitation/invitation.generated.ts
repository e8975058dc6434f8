// Generated from libs/identity/web/src/invitation/invitation.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type InvitationQueryVariables = Exact<{
  token: string;
}>;


export type InvitationQuery = { invitation: { email: string, organisationName: string, organisationSlug: string, invitedBy: string, hasAccount: boolean } | null };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  name?: string | null | undefined;
  password?: string | null | undefined;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { account: { id: string, email: string, name: string, memberships: Array<{ organisationSlug: string, organisationName: string }> } } };

export const InvitationDocument = document<InvitationQuery, InvitationQueryVariables>(
  "query Invitation($token:String!){invitation(token:$token){email organisationName organisationSlug invitedBy hasAccount}}",
);

export const AcceptInvitationDocument = document<AcceptInvitationMutation, AcceptInvitationMutationVariables>(
  "mutation AcceptInvitation($token:String!$name:String$password:String){acceptInvitation(token:$token name:$name password:$password){account{...AccountFacts}}}fragment AccountFacts on Account{id email name memberships{organisationSlug organisationName}}",
);
