// Generated from libs/identity/web/src/forgotten/forgotten.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PasswordResetQueryVariables = Exact<{
  token: string;
}>;


export type PasswordResetQuery = { passwordReset: { email: string } | null };

export type AskForNewPasswordMutationVariables = Exact<{
  email: string;
}>;


export type AskForNewPasswordMutation = { askForNewPassword: { done: boolean } };

export type SetNewPasswordMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type SetNewPasswordMutation = { setNewPassword: { done: boolean } };

export const PasswordResetDocument = document<PasswordResetQuery, PasswordResetQueryVariables>(
  "query PasswordReset($token:String!){passwordReset(token:$token){email}}",
);

export const AskForNewPasswordDocument = document<AskForNewPasswordMutation, AskForNewPasswordMutationVariables>(
  "mutation AskForNewPassword($email:String!){askForNewPassword(email:$email){done}}",
);

export const SetNewPasswordDocument = document<SetNewPasswordMutation, SetNewPasswordMutationVariables>(
  "mutation SetNewPassword($token:String!$password:String!){setNewPassword(token:$token password:$password){done}}",
);
