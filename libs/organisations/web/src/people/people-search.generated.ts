// Generated from libs/organisations/web/src/people/people-search.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PeopleSearchQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type PeopleSearchQuery = { people: { items: Array<{ id: string, name: string, initials: string, title: string | null }> } };

export const PeopleSearchDocument = document<PeopleSearchQuery, PeopleSearchQueryVariables>(
  "query PeopleSearch($search:String){people(search:$search first:12){items{id name initials title}}}",
);
