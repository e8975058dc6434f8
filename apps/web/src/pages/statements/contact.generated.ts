// Generated from apps/web/src/pages/statements/contact.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type StatementContactQueryVariables = Exact<{ [key: string]: never; }>;


export type StatementContactQuery = { installation: { contact: string | null } };

export const StatementContactDocument = document<StatementContactQuery, StatementContactQueryVariables>(
  "query StatementContact{installation{contact}}",
);
