// Generated from libs/identity/web/src/sign-in/sign-in-ways.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SignInWaysQueryVariables = Exact<{
  email: string;
}>;


export type SignInWaysQuery = { signInWays: { mustUseSingleSignOn: boolean, singleSignOn: { organisationName: string, startPath: string } | null } };

export const SignInWaysDocument = document<SignInWaysQuery, SignInWaysQueryVariables>(
  "query SignInWays($email:String!){signInWays(email:$email){mustUseSingleSignOn singleSignOn{organisationName startPath}}}",
);
