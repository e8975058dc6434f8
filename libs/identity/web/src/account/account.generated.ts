// Generated from libs/identity/web/src/account/account.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { sessions: Array<{ id: string, current: boolean, startedAt: string, lastSeenAt: string, device: string }> };

export type RevokeSessionMutationVariables = Exact<{
  id: string;
}>;


export type RevokeSessionMutation = { revokeSession: { done: boolean } };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: { done: boolean } };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type ChangePasswordMutation = { changePassword: { done: boolean } };

export const SessionsDocument = document<SessionsQuery, SessionsQueryVariables>(
  "query Sessions{sessions{id current startedAt lastSeenAt device}}",
);

export const RevokeSessionDocument = document<RevokeSessionMutation, RevokeSessionMutationVariables>(
  "mutation RevokeSession($id:ID!){revokeSession(id:$id){done}}",
);

export const RevokeOtherSessionsDocument = document<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>(
  "mutation RevokeOtherSessions{revokeOtherSessions{done}}",
);

export const ChangePasswordDocument = document<ChangePasswordMutation, ChangePasswordMutationVariables>(
  "mutation ChangePassword($current:String!$next:String!){changePassword(current:$current next:$next){done}}",
);
