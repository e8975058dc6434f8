// Generated from libs/organisations/web/src/sign-on/sign-on.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What kind of provider it is: it decides what is asked for, and which of its claims are believed. */
export type SignOnKind =
  /** Microsoft Entra ID: one directory of it. */
  | 'ENTRA'
  /** Google Workspace. */
  | 'GOOGLE'
  /** Keycloak: one realm of it. */
  | 'KEYCLOAK'
  /** Any other provider that speaks OpenID Connect. */
  | 'OTHER';

/** Whether people sign in by a provider. */
export type SignOnState =
  /** Not yet: it has never been turned on. */
  | 'DRAFT'
  /** Not any more. */
  | 'OFF'
  /** Yes. */
  | 'ON';

export type SignOnSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignOnSettingsQuery = { signOnSettings: { providers: Array<{ id: string, version: number, name: string, kind: SignOnKind, issuer: string, clientId: string, hasSecret: boolean, callbackUrl: string, state: SignOnState, hasChangesWaiting: boolean, testPath: string, waitingProposalId: string | null, lastTest: { at: string, isGood: boolean, problem: string | null, email: string | null, name: string | null } | null, viewerCan: { revise: { allowed: boolean, reason: string | null }, turnOn: { allowed: boolean, reason: string | null }, turnOff: { allowed: boolean, reason: string | null }, remove: { allowed: boolean, reason: string | null } } }>, domains: Array<{ id: string, version: number, domain: string, txtName: string, txtValue: string, provedAt: string | null, checkedAt: string | null, absentSince: string | null, isEnforced: boolean, providerId: string | null, waitingProposalId: string | null, viewerCan: { enforce: { allowed: boolean, reason: string | null }, release: { allowed: boolean, reason: string | null }, remove: { allowed: boolean, reason: string | null } } }>, viewerCan: { manage: { allowed: boolean, reason: string | null } } } };

export type AddSignOnProviderMutationVariables = Exact<{
  name: string;
  kind: SignOnKind;
  issuer?: string | null | undefined;
  clientId: string;
  clientSecret: string;
}>;


export type AddSignOnProviderMutation = { addSignOnProvider: { proposalId: string | null } };

export type ReviseSignOnProviderMutationVariables = Exact<{
  id: string;
  version: number;
  name?: string | null | undefined;
  issuer?: string | null | undefined;
  clientId?: string | null | undefined;
  clientSecret?: string | null | undefined;
}>;


export type ReviseSignOnProviderMutation = { reviseSignOnProvider: { proposalId: string | null } };

export type TurnSignOnProviderMutationVariables = Exact<{
  id: string;
  version: number;
  on: boolean;
}>;


export type TurnSignOnProviderMutation = { turnSignOnProvider: { proposalId: string | null } };

export type RemoveSignOnProviderMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type RemoveSignOnProviderMutation = { removeSignOnProvider: { proposalId: string | null } };

export type AddSignOnDomainMutationVariables = Exact<{
  domain: string;
  providerId?: string | null | undefined;
}>;


export type AddSignOnDomainMutation = { addSignOnDomain: { proposalId: string | null } };

export type CheckSignOnDomainMutationVariables = Exact<{
  id: string;
}>;


export type CheckSignOnDomainMutation = { checkSignOnDomain: { isProved: boolean, problem: string | null } };

export type EnforceSignOnMutationVariables = Exact<{
  id: string;
  version: number;
  on: boolean;
}>;


export type EnforceSignOnMutation = { enforceSignOn: { proposalId: string | null } };

export type RemoveSignOnDomainMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type RemoveSignOnDomainMutation = { removeSignOnDomain: { proposalId: string | null } };

export const SignOnSettingsDocument = document<SignOnSettingsQuery, SignOnSettingsQueryVariables>(
  "query SignOnSettings{signOnSettings{providers{id version name kind issuer clientId hasSecret callbackUrl state hasChangesWaiting lastTest{at isGood problem email name}testPath waitingProposalId viewerCan{revise{allowed reason}turnOn{allowed reason}turnOff{allowed reason}remove{allowed reason}}}domains{id version domain txtName txtValue provedAt checkedAt absentSince isEnforced providerId waitingProposalId viewerCan{enforce{allowed reason}release{allowed reason}remove{allowed reason}}}viewerCan{manage{allowed reason}}}}",
);

export const AddSignOnProviderDocument = document<AddSignOnProviderMutation, AddSignOnProviderMutationVariables>(
  "mutation AddSignOnProvider($name:String!$kind:SignOnKind!$issuer:String$clientId:String!$clientSecret:String!){addSignOnProvider(name:$name kind:$kind issuer:$issuer clientId:$clientId clientSecret:$clientSecret){proposalId}}",
);

export const ReviseSignOnProviderDocument = document<ReviseSignOnProviderMutation, ReviseSignOnProviderMutationVariables>(
  "mutation ReviseSignOnProvider($id:ID!$version:Int!$name:String$issuer:String$clientId:String$clientSecret:String){reviseSignOnProvider(id:$id version:$version name:$name issuer:$issuer clientId:$clientId clientSecret:$clientSecret){proposalId}}",
);

export const TurnSignOnProviderDocument = document<TurnSignOnProviderMutation, TurnSignOnProviderMutationVariables>(
  "mutation TurnSignOnProvider($id:ID!$version:Int!$on:Boolean!){turnSignOnProvider(id:$id version:$version on:$on){proposalId}}",
);

export const RemoveSignOnProviderDocument = document<RemoveSignOnProviderMutation, RemoveSignOnProviderMutationVariables>(
  "mutation RemoveSignOnProvider($id:ID!$version:Int!){removeSignOnProvider(id:$id version:$version){proposalId}}",
);

export const AddSignOnDomainDocument = document<AddSignOnDomainMutation, AddSignOnDomainMutationVariables>(
  "mutation AddSignOnDomain($domain:String!$providerId:ID){addSignOnDomain(domain:$domain providerId:$providerId){proposalId}}",
);

export const CheckSignOnDomainDocument = document<CheckSignOnDomainMutation, CheckSignOnDomainMutationVariables>(
  "mutation CheckSignOnDomain($id:ID!){checkSignOnDomain(id:$id){isProved problem}}",
);

export const EnforceSignOnDocument = document<EnforceSignOnMutation, EnforceSignOnMutationVariables>(
  "mutation EnforceSignOn($id:ID!$version:Int!$on:Boolean!){enforceSignOn(id:$id version:$version on:$on){proposalId}}",
);

export const RemoveSignOnDomainDocument = document<RemoveSignOnDomainMutation, RemoveSignOnDomainMutationVariables>(
  "mutation RemoveSignOnDomain($id:ID!$version:Int!){removeSignOnDomain(id:$id version:$version){proposalId}}",
);
