// Generated from libs/plans/web/src/search/search.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** How an action stands, as its owner declares it. */
export type DeliveryStatus =
  | 'AT_RISK'
  | 'COMPLETE'
  | 'NOT_STARTED'
  | 'OFF_TRACK'
  | 'ON_TRACK'
  | 'PAUSED'
  | 'WITHDRAWN';

/** What was found. */
export type SearchKind =
  | 'ACTION'
  | 'MEASURE'
  | 'OBJECTIVE'
  | 'OUTCOME'
  | 'PERSON'
  | 'PLAN';

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: Array<{ kind: SearchKind, id: string, reference: string | null, title: string, detail: string | null, actionSlug: string | null, status: DeliveryStatus | null }> };

export const SearchDocument = document<SearchQuery, SearchQueryVariables>(
  "query Search($text:String!){search(text:$text first:12){kind id reference title detail actionSlug status}}",
);
