// Generated from libs/plans/web/src/settings/plan-settings.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes. */
export type PlanState =
  /** Approved by a named body; each change is kept with its reason. */
  | 'ACTIVE'
  /** At its end; nothing in it changes. */
  | 'CLOSED'
  /** Being written; changes need no reason and leave no record. */
  | 'DRAFT';

export type PlanSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanSettingsQuery = { organisation: { id: string, version: number, staleAfterDays: number, viewerCan: { manageSettings: { allowed: boolean, reason: string | null } } }, teams: Array<{ id: string, name: string, path: string }>, plans: Array<{ id: string, title: string, state: PlanState, teamName: string | null, actionCount: number }> };

export type ReviseStaleAfterDaysMutationVariables = Exact<{
  version: number;
  staleAfterDays: number;
}>;


export type ReviseStaleAfterDaysMutation = { reviseOrganisation: { organisation: { id: string, version: number, staleAfterDays: number } } };

export const PlanSettingsDocument = document<PlanSettingsQuery, PlanSettingsQueryVariables>(
  "query PlanSettings{organisation{id version staleAfterDays viewerCan{manageSettings{allowed reason}}}teams{id name path}plans{id title state teamName actionCount}}",
);

export const ReviseStaleAfterDaysDocument = document<ReviseStaleAfterDaysMutation, ReviseStaleAfterDaysMutationVariables>(
  "mutation ReviseStaleAfterDays($version:Int!$staleAfterDays:Int!){reviseOrganisation(version:$version staleAfterDays:$staleAfterDays){organisation{id version staleAfterDays}}}",
);
