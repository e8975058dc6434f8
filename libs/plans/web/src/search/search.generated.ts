// Generated from libs/plans/web/src/search/search.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** How an action stands, as its owner declares it. */
export type DeliveryStatus =
  /** It may not be done as planned; a note says why. */
  | 'AT_RISK'
  /** It is done, says whoever works on it; somebody else confirms that. */
  | 'COMPLETE'
  /** Nothing has been done yet. */
  | 'NOT_STARTED'
  /** It will not be done as planned; a note says why, and a date when it will be back on track. */
  | 'OFF_TRACK'
  /** It goes as planned. */
  | 'ON_TRACK'
  /** It rests for a while. */
  | 'PAUSED'
  /** It is no longer part of the plan. */
  | 'WITHDRAWN';

/** What sort of thing it is. */
export type SearchKind =
  /** An action. */
  | 'ACTION'
  /** A measure of success. */
  | 'MEASURE'
  /** An objective. */
  | 'OBJECTIVE'
  /** An outcome. */
  | 'OUTCOME'
  /** A person. */
  | 'PERSON'
  /** A plan. */
  | 'PLAN';

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: Array<{ kind: SearchKind, id: string, reference: string | null, title: string, detail: string | null, actionSlug: string | null, status: DeliveryStatus | null }> };

export const SearchDocument = document<SearchQuery, SearchQueryVariables>(
  "query Search($text:String!){search(text:$text first:12){kind id reference title detail actionSlug status}}",
);
