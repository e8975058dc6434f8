// Generated from libs/voices/web/src/unnamed/credential/credential.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type IssueCredentialMutationVariables = Exact<{
  conversationId: string;
  round: number;
  blinded: string;
}>;


export type IssueCredentialMutation = { issueCredential: { signed: string } };

export const IssueCredentialDocument = document<IssueCredentialMutation, IssueCredentialMutationVariables>(
  "mutation IssueCredential($conversationId:ID!$round:Int!$blinded:String!){issueCredential(conversationId:$conversationId round:$round blinded:$blinded){signed}}",
);
