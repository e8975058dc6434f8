// Generated from libs/organisations/web/src/exporting/exports.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** How far an export is. */
export type ExportState =
  /** It could not be made. Ask for another one. */
  | 'FAILED'
  /** Its file is deleted. */
  | 'GONE'
  /** It is being made. */
  | 'MAKING'
  /** Whoever asked for it can fetch it. */
  | 'READY'
  /** It waits its turn. */
  | 'WAITING';

export type ExportFactsFragment = { id: string, state: ExportState, progress: number, askedAt: string, bytes: number | null, rowCount: number | null, fileCount: number | null, sha256: string | null, holdsGuarded: boolean | null, endsAt: string | null, canFetch: boolean, askedBy: { id: string, name: string } };

export type ExportsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportsPageQuery = { organisationExports: Array<{ id: string, state: ExportState, progress: number, askedAt: string, bytes: number | null, rowCount: number | null, fileCount: number | null, sha256: string | null, holdsGuarded: boolean | null, endsAt: string | null, canFetch: boolean, askedBy: { id: string, name: string } }> };

export type OrderExportMutationVariables = Exact<{ [key: string]: never; }>;


export type OrderExportMutation = { orderExport: { export: { id: string, state: ExportState, progress: number, askedAt: string, bytes: number | null, rowCount: number | null, fileCount: number | null, sha256: string | null, holdsGuarded: boolean | null, endsAt: string | null, canFetch: boolean, askedBy: { id: string, name: string } } } };

export type OpenExportMutationVariables = Exact<{
  id: string;
}>;


export type OpenExportMutation = { openExport: { path: string } };

export const ExportsPageDocument = document<ExportsPageQuery, ExportsPageQueryVariables>(
  "query ExportsPage{organisationExports{...ExportFacts}}fragment ExportFacts on OrganisationExport{id state progress askedAt askedBy{id name}bytes rowCount fileCount sha256 holdsGuarded endsAt canFetch}",
);

export const OrderExportDocument = document<OrderExportMutation, OrderExportMutationVariables>(
  "mutation OrderExport{orderExport{export{...ExportFacts}}}fragment ExportFacts on OrganisationExport{id state progress askedAt askedBy{id name}bytes rowCount fileCount sha256 holdsGuarded endsAt canFetch}",
);

export const OpenExportDocument = document<OpenExportMutation, OpenExportMutationVariables>(
  "mutation OpenExport($id:ID!){openExport(id:$id){path}}",
);
