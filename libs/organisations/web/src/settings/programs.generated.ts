// Generated from libs/organisations/web/src/settings/programs.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ProgramsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgramsPageQuery = { organisation: { id: string, version: number, hasOpenEndpoint: boolean, viewerCan: { manageSettings: { allowed: boolean, reason: string | null } } } };

export type OpenEndpointMutationVariables = Exact<{
  version: number;
  isOpen: boolean;
}>;


export type OpenEndpointMutation = { reviseOrganisation: { organisation: { id: string, version: number, hasOpenEndpoint: boolean } } };

export const ProgramsPageDocument = document<ProgramsPageQuery, ProgramsPageQueryVariables>(
  "query ProgramsPage{organisation{id version hasOpenEndpoint viewerCan{manageSettings{allowed reason}}}}",
);

export const OpenEndpointDocument = document<OpenEndpointMutation, OpenEndpointMutationVariables>(
  "mutation OpenEndpoint($version:Int!$isOpen:Boolean!){reviseOrganisation(version:$version hasOpenEndpoint:$isOpen){organisation{id version hasOpenEndpoint}}}",
);
