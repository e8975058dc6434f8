// Generated from apps/web/src/layouts/viewer.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Role =
  | 'ADMIN'
  | 'EXECUTIVE'
  | 'CONTRIBUTOR'
  | 'REVIEWER'
  | 'BOARD'
  | 'GROUP_MEMBER'
  | 'ADVISER'
  | 'READER';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { personId: string, name: string, initials: string, email: string, title: string | null, roles: Array<Role>, permissions: Array<string>, waiting: number }, organisation: { id: string, slug: string, name: string, timeZone: string, staleAfterDays: number, version: number } };

export const ViewerDocument = document<ViewerQuery, ViewerQueryVariables>(
  "query Viewer{viewer{personId name initials email title roles permissions waiting}organisation{id slug name timeZone staleAfterDays version}}",
);
