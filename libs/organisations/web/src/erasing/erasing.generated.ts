// Generated from libs/organisations/web/src/erasing/erasing.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ErasePersonPageQueryVariables = Exact<{
  personId: string;
}>;


export type ErasePersonPageQuery = { erasurePreview: { person: { id: string, name: string, email: string | null, leftOn: string | null, version: number }, canErase: { allowed: boolean, reason: string | null }, places: Array<{ table: string, count: number, isFixed: boolean }> } };

export type ErasePersonMutationVariables = Exact<{
  personId: string;
  version: number;
}>;


export type ErasePersonMutation = { erasePerson: { isMade: boolean, person: { id: string, name: string, version: number } } };

export const ErasePersonPageDocument = document<ErasePersonPageQuery, ErasePersonPageQueryVariables>(
  "query ErasePersonPage($personId:ID!){erasurePreview(personId:$personId){person{id name email leftOn version}canErase{allowed reason}places{table count isFixed}}}",
);

export const ErasePersonDocument = document<ErasePersonMutation, ErasePersonMutationVariables>(
  "mutation ErasePerson($personId:ID!$version:Int!){erasePerson(personId:$personId version:$version){isMade person{id name version}}}",
);
