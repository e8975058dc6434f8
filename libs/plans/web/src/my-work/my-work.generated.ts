// Generated from libs/plans/web/src/my-work/my-work.graphql by tools/codegen.mjs. Do not edit.
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

export type WorkActionFragment = { id: string, reference: string, slug: string, title: string, version: number, planTitle: string, dueOn: string | null, reviewOn: string | null, ongoing: boolean, status: DeliveryStatus, statusSince: string | null, forecastOn: string | null, daysOverdue: number, lastUpdate: { note: string | null, recordedBy: { id: string, name: string } } | null, completion: { claimedOn: string, confirmedAt: string | null } | null, evidence: Array<{ id: string }>, viewerCan: { update: { allowed: boolean, reason: string | null }, claimCompletion: { allowed: boolean, reason: string | null } } };

export type MyWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type MyWorkQuery = { myWork: { dueOn: string | null, due: Array<{ reason: string, action: { id: string, reference: string, slug: string, title: string, version: number, planTitle: string, dueOn: string | null, reviewOn: string | null, ongoing: boolean, status: DeliveryStatus, statusSince: string | null, forecastOn: string | null, daysOverdue: number, lastUpdate: { note: string | null, recordedBy: { id: string, name: string } } | null, completion: { claimedOn: string, confirmedAt: string | null } | null, evidence: Array<{ id: string }>, viewerCan: { update: { allowed: boolean, reason: string | null }, claimCompletion: { allowed: boolean, reason: string | null } } } }>, done: Array<{ reason: string, action: { id: string, reference: string, slug: string, title: string, version: number, planTitle: string, dueOn: string | null, reviewOn: string | null, ongoing: boolean, status: DeliveryStatus, statusSince: string | null, forecastOn: string | null, daysOverdue: number, lastUpdate: { note: string | null, recordedBy: { id: string, name: string } } | null, completion: { claimedOn: string, confirmedAt: string | null } | null, evidence: Array<{ id: string }>, viewerCan: { update: { allowed: boolean, reason: string | null }, claimCompletion: { allowed: boolean, reason: string | null } } } }>, toConfirm: Array<{ id: string, reference: string, slug: string, title: string, completion: { claimedOn: string, claimedBy: { name: string } } | null }> } };

export const MyWorkDocument = document<MyWorkQuery, MyWorkQueryVariables>(
  "query MyWork{myWork{dueOn due{reason action{...WorkAction}}done{reason action{...WorkAction}}toConfirm{id reference slug title completion{claimedOn claimedBy{name}}}}}fragment WorkAction on Action{id reference slug title version planTitle dueOn reviewOn ongoing status statusSince forecastOn daysOverdue lastUpdate{note recordedBy{id name}}completion{claimedOn confirmedAt}evidence{id}viewerCan{update{allowed reason}claimCompletion{allowed reason}}}",
);
