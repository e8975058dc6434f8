// Generated from libs/identity/web/src/session/session.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AccountFactsFragment = { id: string, email: string, name: string, memberships: Array<{ organisationSlug: string, organisationName: string }> };

export type ViewerAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerAccountQuery = { installation: { demo: boolean, mailIsKept: boolean, passkeyHost: string | null }, viewerAccount: { id: string, email: string, name: string, memberships: Array<{ organisationSlug: string, organisationName: string }> } | null };

export type DemoPersonasQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoPersonasQuery = { demoPersonas: Array<{ key: string, name: string, title: string, role: string, description: string, organisationSlug: string, organisationName: string }> };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { signIn: { secondSteps: { byApp: boolean, byPasskey: boolean } | null, account: { id: string, email: string, name: string, memberships: Array<{ organisationSlug: string, organisationName: string }> } | null } };

export type FinishSignInMutationVariables = Exact<{
  code: string;
}>;


export type FinishSignInMutation = { finishSignIn: { account: { id: string, email: string, name: string, memberships: Array<{ organisationSlug: string, organisationName: string }> } } };

export type SignInAsPersonaMutationVariables = Exact<{
  key: string;
}>;


export type SignInAsPersonaMutation = { signInAsPersona: { account: { id: string, email: string, name: string, memberships: Array<{ organisationSlug: string, organisationName: string }> } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { done: boolean } };

export const ViewerAccountDocument = document<ViewerAccountQuery, ViewerAccountQueryVariables>(
  "query ViewerAccount{installation{demo mailIsKept passkeyHost}viewerAccount{...AccountFacts}}fragment AccountFacts on Account{id email name memberships{organisationSlug organisationName}}",
);

export const DemoPersonasDocument = document<DemoPersonasQuery, DemoPersonasQueryVariables>(
  "query DemoPersonas{demoPersonas{key name title role description organisationSlug organisationName}}",
);

export const SignInDocument = document<SignInMutation, SignInMutationVariables>(
  "mutation SignIn($email:String!$password:String!){signIn(email:$email password:$password){secondSteps{byApp byPasskey}account{...AccountFacts}}}fragment AccountFacts on Account{id email name memberships{organisationSlug organisationName}}",
);

export const FinishSignInDocument = document<FinishSignInMutation, FinishSignInMutationVariables>(
  "mutation FinishSignIn($code:String!){finishSignIn(code:$code){account{...AccountFacts}}}fragment AccountFacts on Account{id email name memberships{organisationSlug organisationName}}",
);

export const SignInAsPersonaDocument = document<SignInAsPersonaMutation, SignInAsPersonaMutationVariables>(
  "mutation SignInAsPersona($key:ID!){signInAsPersona(key:$key){account{...AccountFacts}}}fragment AccountFacts on Account{id email name memberships{organisationSlug organisationName}}",
);

export const SignOutDocument = document<SignOutMutation, SignOutMutationVariables>(
  "mutation SignOut{signOut{done}}",
);
