// Generated from libs/identity/web/src/demo/demo-mail.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type KeptMailQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type KeptMailQuery = { keptMail: Array<{ id: string, to: string, subject: string, body: string, createdAt: string }> };

export const KeptMailDocument = document<KeptMailQuery, KeptMailQueryVariables>(
  "query KeptMail($first:Int){keptMail(first:$first){id to subject body createdAt}}",
);
