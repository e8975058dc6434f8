// Generated from libs/organisations/web/src/teams/teams.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TeamRowFragment = { id: string, name: string, parentId: string | null, path: string, version: number, memberCount: number };

export type TeamsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamsPageQuery = { teams: Array<{ id: string, name: string, parentId: string | null, path: string, version: number, memberCount: number }>, organisation: { id: string, viewerCan: { managePeople: { allowed: boolean, reason: string | null } } } };

export type AddTeamMutationVariables = Exact<{
  name: string;
  parentId?: string | null | undefined;
}>;


export type AddTeamMutation = { addTeam: { team: { id: string, name: string, parentId: string | null, path: string, version: number, memberCount: number } } };

export type ReviseTeamMutationVariables = Exact<{
  id: string;
  version: number;
  name?: string | null | undefined;
  parentId?: string | null | undefined;
}>;


export type ReviseTeamMutation = { reviseTeam: { team: { id: string, name: string, parentId: string | null, path: string, version: number, memberCount: number } } };

export type CloseTeamMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type CloseTeamMutation = { closeTeam: { team: { id: string, name: string, parentId: string | null, path: string, version: number, memberCount: number } } };

export const TeamsPageDocument = document<TeamsPageQuery, TeamsPageQueryVariables>(
  "query TeamsPage{teams{...TeamRow}organisation{id viewerCan{managePeople{allowed reason}}}}fragment TeamRow on Team{id name parentId path version memberCount}",
);

export const AddTeamDocument = document<AddTeamMutation, AddTeamMutationVariables>(
  "mutation AddTeam($name:String!$parentId:ID){addTeam(name:$name parentId:$parentId){team{...TeamRow}}}fragment TeamRow on Team{id name parentId path version memberCount}",
);

export const ReviseTeamDocument = document<ReviseTeamMutation, ReviseTeamMutationVariables>(
  "mutation ReviseTeam($id:ID!$version:Int!$name:String$parentId:ID){reviseTeam(id:$id version:$version name:$name parentId:$parentId){team{...TeamRow}}}fragment TeamRow on Team{id name parentId path version memberCount}",
);

export const CloseTeamDocument = document<CloseTeamMutation, CloseTeamMutationVariables>(
  "mutation CloseTeam($id:ID!$version:Int!){closeTeam(id:$id version:$version){team{...TeamRow}}}fragment TeamRow on Team{id name parentId path version memberCount}",
);
