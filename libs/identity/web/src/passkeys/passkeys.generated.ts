// Generated from libs/identity/web/src/passkeys/passkeys.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PasskeyRowFragment = { id: string, name: string, addedAt: string, usedAt: string | null, isBackedUp: boolean };

export type PasskeysQueryVariables = Exact<{ [key: string]: never; }>;


export type PasskeysQuery = { passkeys: Array<{ id: string, name: string, addedAt: string, usedAt: string | null, isBackedUp: boolean }> };

export type StartPasskeySignInMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeySignInMutation = { startPasskeySignIn: { challenge: string, host: string, allowed: Array<{ credentialId: string, transports: Array<string> }> } };

export type FinishPasskeySignInMutationVariables = Exact<{
  credentialId: string;
  clientData: string;
  authenticatorData: string;
  signature: string;
  userHandle: string;
}>;


export type FinishPasskeySignInMutation = { finishPasskeySignIn: { account: { id: string, email: string, name: string, memberships: Array<{ organisationSlug: string, organisationName: string }> } } };

export type StartPasskeyProofMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyProofMutation = { startPasskeyProof: { challenge: string, host: string, allowed: Array<{ credentialId: string, transports: Array<string> }> } };

export type ProveByPasskeyMutationVariables = Exact<{
  credentialId: string;
  clientData: string;
  authenticatorData: string;
  signature: string;
  userHandle: string;
}>;


export type ProveByPasskeyMutation = { proveByPasskey: { done: boolean } };

export type StartPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyMutation = { startPasskey: { challenge: string, host: string, userId: string, userName: string, displayName: string, excluded: Array<{ credentialId: string, transports: Array<string> }> } };

export type AddPasskeyMutationVariables = Exact<{
  credentialId: string;
  clientData: string;
  attestation: string;
  transports?: Array<string> | string | null | undefined;
}>;


export type AddPasskeyMutation = { addPasskey: { recoveryCodes: Array<string>, passkey: { id: string, name: string, addedAt: string, usedAt: string | null, isBackedUp: boolean } } };

export type RenamePasskeyMutationVariables = Exact<{
  id: string;
  name: string;
}>;


export type RenamePasskeyMutation = { renamePasskey: { passkeys: Array<{ id: string, name: string, addedAt: string, usedAt: string | null, isBackedUp: boolean }> } };

export type RemovePasskeyMutationVariables = Exact<{
  id: string;
}>;


export type RemovePasskeyMutation = { removePasskey: { done: boolean } };

export const PasskeysDocument = document<PasskeysQuery, PasskeysQueryVariables>(
  "query Passkeys{passkeys{...PasskeyRow}}fragment PasskeyRow on Passkey{id name addedAt usedAt isBackedUp}",
);

export const StartPasskeySignInDocument = document<StartPasskeySignInMutation, StartPasskeySignInMutationVariables>(
  "mutation StartPasskeySignIn{startPasskeySignIn{challenge host allowed{credentialId transports}}}",
);

export const FinishPasskeySignInDocument = document<FinishPasskeySignInMutation, FinishPasskeySignInMutationVariables>(
  "mutation FinishPasskeySignIn($credentialId:String!$clientData:String!$authenticatorData:String!$signature:String!$userHandle:String!){finishPasskeySignIn(credentialId:$credentialId clientData:$clientData authenticatorData:$authenticatorData signature:$signature userHandle:$userHandle){account{...AccountFacts}}}fragment AccountFacts on Account{id email name memberships{organisationSlug organisationName}}",
);

export const StartPasskeyProofDocument = document<StartPasskeyProofMutation, StartPasskeyProofMutationVariables>(
  "mutation StartPasskeyProof{startPasskeyProof{challenge host allowed{credentialId transports}}}",
);

export const ProveByPasskeyDocument = document<ProveByPasskeyMutation, ProveByPasskeyMutationVariables>(
  "mutation ProveByPasskey($credentialId:String!$clientData:String!$authenticatorData:String!$signature:String!$userHandle:String!){proveByPasskey(credentialId:$credentialId clientData:$clientData authenticatorData:$authenticatorData signature:$signature userHandle:$userHandle){done}}",
);

export const StartPasskeyDocument = document<StartPasskeyMutation, StartPasskeyMutationVariables>(
  "mutation StartPasskey{startPasskey{challenge host userId userName displayName excluded{credentialId transports}}}",
);

export const AddPasskeyDocument = document<AddPasskeyMutation, AddPasskeyMutationVariables>(
  "mutation AddPasskey($credentialId:String!$clientData:String!$attestation:String!$transports:[String!]){addPasskey(credentialId:$credentialId clientData:$clientData attestation:$attestation transports:$transports){passkey{...PasskeyRow}recoveryCodes}}fragment PasskeyRow on Passkey{id name addedAt usedAt isBackedUp}",
);

export const RenamePasskeyDocument = document<RenamePasskeyMutation, RenamePasskeyMutationVariables>(
  "mutation RenamePasskey($id:ID!$name:String!){renamePasskey(id:$id name:$name){passkeys{...PasskeyRow}}}fragment PasskeyRow on Passkey{id name addedAt usedAt isBackedUp}",
);

export const RemovePasskeyDocument = document<RemovePasskeyMutation, RemovePasskeyMutationVariables>(
  "mutation RemovePasskey($id:ID!){removePasskey(id:$id){done}}",
);
