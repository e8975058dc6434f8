// Generated from libs/identity/web/src/second-step/second-step.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SecondFactorQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorQuery = { secondFactor: { setAt: string | null, recoveryCodesLeft: number, passkeys: number, canBeSet: boolean } };

export type StartSecondFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type StartSecondFactorMutation = { startSecondFactor: { secret: string, address: string, qrSize: number, qrPath: string } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor: { recoveryCodes: Array<string> } };

export type RenewRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes: { recoveryCodes: Array<string> } };

export type RemoveSecondFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveSecondFactorMutation = { removeSecondFactor: { done: boolean } };

export type ProveItIsYouMutationVariables = Exact<{
  password?: string | null | undefined;
  code?: string | null | undefined;
}>;


export type ProveItIsYouMutation = { proveItIsYou: { done: boolean } };

export const SecondFactorDocument = document<SecondFactorQuery, SecondFactorQueryVariables>(
  "query SecondFactor{secondFactor{setAt recoveryCodesLeft passkeys canBeSet}}",
);

export const StartSecondFactorDocument = document<StartSecondFactorMutation, StartSecondFactorMutationVariables>(
  "mutation StartSecondFactor{startSecondFactor{secret address qrSize qrPath}}",
);

export const ConfirmSecondFactorDocument = document<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>(
  "mutation ConfirmSecondFactor($code:String!){confirmSecondFactor(code:$code){recoveryCodes}}",
);

export const RenewRecoveryCodesDocument = document<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>(
  "mutation RenewRecoveryCodes{renewRecoveryCodes{recoveryCodes}}",
);

export const RemoveSecondFactorDocument = document<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>(
  "mutation RemoveSecondFactor{removeSecondFactor{done}}",
);

export const ProveItIsYouDocument = document<ProveItIsYouMutation, ProveItIsYouMutationVariables>(
  "mutation ProveItIsYou($password:String$code:String){proveItIsYou(password:$password code:$code){done}}",
);
