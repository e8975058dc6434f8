// Generated from libs/plans/web/src/plans/plan-reference.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export type FindByReferenceQueryVariables = Exact<{
  planId?: string | null | undefined;
  reference: string;
}>;


export type FindByReferenceQuery = { findByReference: { kind: SearchKind, id: string, reference: string | null, title: string, actionSlug: string | null } | null };

export const FindByReferenceDocument = document<FindByReferenceQuery, FindByReferenceQueryVariables>(
  "query FindByReference($planId:ID$reference:String!){findByReference(planId:$planId reference:$reference){kind id reference title actionSlug}}",
);
