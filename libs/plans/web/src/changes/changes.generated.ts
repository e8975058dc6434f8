// Generated from libs/plans/web/src/changes/changes.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What kind of change it was. */
export type ChangeKind =
  /** It was added. */
  | 'ADDED'
  /** The plan was approved. */
  | 'APPROVED'
  /** The plan was closed. */
  | 'CLOSED'
  /** One of its dates was changed. */
  | 'DATE_CHANGED'
  /** What it serves or supports was changed. */
  | 'LINKED'
  /** It was moved to another place. */
  | 'MOVED'
  /** Something else about it was changed. */
  | 'OTHER'
  /** Somebody else became accountable for it, or nobody. */
  | 'OWNER_CHANGED'
  /** The plan was reopened. */
  | 'REOPENED'
  /** Its words were changed. */
  | 'REWORDED'
  /** It was withdrawn. */
  | 'WITHDRAWN';

/** What part of a plan was changed. */
export type ChangeSubject =
  /** An action. */
  | 'ACTION'
  /** A measure of success. */
  | 'MEASURE'
  /** A milestone of an action. */
  | 'MILESTONE'
  /** An objective. */
  | 'OBJECTIVE'
  /** An outcome. */
  | 'OUTCOME'
  /** The plan itself. */
  | 'PLAN';

export type PlanChangesQueryVariables = Exact<{
  planId: string;
  since?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlanChangesQuery = { planChanges: { total: number, nextCursor: string | null, slippedDates: number, items: Array<{ id: string, subject: ChangeSubject, subjectId: string, reference: string | null, subjectTitle: string, actionSlug: string | null, kind: ChangeKind, field: string | null, from: string | null, to: string | null, reason: string | null, changedAt: string, slippedDays: number | null, changedBy: { id: string, name: string } }> } };

export const PlanChangesDocument = document<PlanChangesQuery, PlanChangesQueryVariables>(
  "query PlanChanges($planId:ID!$since:Date$first:Int$after:String){planChanges(planId:$planId since:$since first:$first after:$after){total nextCursor slippedDates items{id subject subjectId reference subjectTitle actionSlug kind field from to reason changedAt slippedDays changedBy{id name}}}}",
);
