// Generated from libs/voices/web/src/challenges/carrying.graphql by tools/codegen.mjs. Do not edit.
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

export type ActionsToCarryQueryVariables = Exact<{ [key: string]: never; }>;


export type ActionsToCarryQuery = { plan: { id: string, title: string, objectives: Array<{ id: string, outcomes: Array<{ id: string, actions: Array<{ id: string, reference: string, title: string, status: DeliveryStatus }> }> }> } | null };

export const ActionsToCarryDocument = document<ActionsToCarryQuery, ActionsToCarryQueryVariables>(
  "query ActionsToCarry{plan{id title objectives{id outcomes{id actions{id reference title status}}}}}",
);
