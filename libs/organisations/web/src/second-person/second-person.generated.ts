// Generated from libs/organisations/web/src/second-person/second-person.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What has become of a change that takes two admins. */
export type ProposedChangeState =
  /** Confirmed by a second admin, and made. */
  | 'CONFIRMED'
  /** Nobody confirmed it within 14 days. */
  | 'EXPIRED'
  /** Made by one admin, because there was no second one. */
  | 'MADE_ALONE'
  /** What it was about had changed when it was confirmed; nothing was done. */
  | 'OVERTAKEN'
  /** Refused by a second admin. */
  | 'REFUSED'
  /** Whoever asked for it is no admin any more. */
  | 'VOID'
  /** Waits for a second admin. */
  | 'WAITING'
  /** Taken back by whoever asked for it. */
  | 'WITHDRAWN';

export type ProposedChangeFactsFragment = { id: string, kind: string, subjectId: string, subjectName: string, state: ProposedChangeState, proposedAt: string, expiresAt: string, decidedAt: string | null, reason: string | null, lines: Array<{ field: string, before: Array<string>, after: Array<string> }>, proposedBy: { id: string, name: string }, decidedBy: { id: string, name: string } | null, viewerCan: { confirm: { allowed: boolean, reason: string | null }, refuse: { allowed: boolean, reason: string | null }, withdraw: { allowed: boolean, reason: string | null } } };

export type ChangesThatWaitQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesThatWaitQuery = { proposedChanges: { total: number, waitingForViewer: number, nextCursor: string | null, items: Array<{ id: string, kind: string, subjectId: string, subjectName: string, state: ProposedChangeState, proposedAt: string, expiresAt: string, decidedAt: string | null, reason: string | null, lines: Array<{ field: string, before: Array<string>, after: Array<string> }>, proposedBy: { id: string, name: string }, decidedBy: { id: string, name: string } | null, viewerCan: { confirm: { allowed: boolean, reason: string | null }, refuse: { allowed: boolean, reason: string | null }, withdraw: { allowed: boolean, reason: string | null } } }> } };

export type ChangesForViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangesForViewerQuery = { proposedChanges: { waitingForViewer: number } };

export type ConfirmChangeMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmChangeMutation = { confirmChange: { proposal: { id: string, kind: string, subjectId: string, subjectName: string, state: ProposedChangeState, proposedAt: string, expiresAt: string, decidedAt: string | null, reason: string | null, lines: Array<{ field: string, before: Array<string>, after: Array<string> }>, proposedBy: { id: string, name: string }, decidedBy: { id: string, name: string } | null, viewerCan: { confirm: { allowed: boolean, reason: string | null }, refuse: { allowed: boolean, reason: string | null }, withdraw: { allowed: boolean, reason: string | null } } } } };

export type RefuseChangeMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RefuseChangeMutation = { refuseChange: { proposal: { id: string, kind: string, subjectId: string, subjectName: string, state: ProposedChangeState, proposedAt: string, expiresAt: string, decidedAt: string | null, reason: string | null, lines: Array<{ field: string, before: Array<string>, after: Array<string> }>, proposedBy: { id: string, name: string }, decidedBy: { id: string, name: string } | null, viewerCan: { confirm: { allowed: boolean, reason: string | null }, refuse: { allowed: boolean, reason: string | null }, withdraw: { allowed: boolean, reason: string | null } } } } };

export type WithdrawChangeMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawChangeMutation = { withdrawChange: { proposal: { id: string, kind: string, subjectId: string, subjectName: string, state: ProposedChangeState, proposedAt: string, expiresAt: string, decidedAt: string | null, reason: string | null, lines: Array<{ field: string, before: Array<string>, after: Array<string> }>, proposedBy: { id: string, name: string }, decidedBy: { id: string, name: string } | null, viewerCan: { confirm: { allowed: boolean, reason: string | null }, refuse: { allowed: boolean, reason: string | null }, withdraw: { allowed: boolean, reason: string | null } } } } };

export const ChangesThatWaitDocument = document<ChangesThatWaitQuery, ChangesThatWaitQueryVariables>(
  "query ChangesThatWait($first:Int$after:String){proposedChanges(first:$first after:$after){items{...ProposedChangeFacts}total waitingForViewer nextCursor}}fragment ProposedChangeFacts on ProposedChange{id kind subjectId subjectName state lines{field before after}proposedBy{id name}proposedAt expiresAt decidedBy{id name}decidedAt reason viewerCan{confirm{allowed reason}refuse{allowed reason}withdraw{allowed reason}}}",
);

export const ChangesForViewerDocument = document<ChangesForViewerQuery, ChangesForViewerQueryVariables>(
  "query ChangesForViewer{proposedChanges(first:1){waitingForViewer}}",
);

export const ConfirmChangeDocument = document<ConfirmChangeMutation, ConfirmChangeMutationVariables>(
  "mutation ConfirmChange($id:ID!){confirmChange(id:$id){proposal{...ProposedChangeFacts}}}fragment ProposedChangeFacts on ProposedChange{id kind subjectId subjectName state lines{field before after}proposedBy{id name}proposedAt expiresAt decidedBy{id name}decidedAt reason viewerCan{confirm{allowed reason}refuse{allowed reason}withdraw{allowed reason}}}",
);

export const RefuseChangeDocument = document<RefuseChangeMutation, RefuseChangeMutationVariables>(
  "mutation RefuseChange($id:ID!$reason:String!){refuseChange(id:$id reason:$reason){proposal{...ProposedChangeFacts}}}fragment ProposedChangeFacts on ProposedChange{id kind subjectId subjectName state lines{field before after}proposedBy{id name}proposedAt expiresAt decidedBy{id name}decidedAt reason viewerCan{confirm{allowed reason}refuse{allowed reason}withdraw{allowed reason}}}",
);

export const WithdrawChangeDocument = document<WithdrawChangeMutation, WithdrawChangeMutationVariables>(
  "mutation WithdrawChange($id:ID!){withdrawChange(id:$id){proposal{...ProposedChangeFacts}}}fragment ProposedChangeFacts on ProposedChange{id kind subjectId subjectName state lines{field before after}proposedBy{id name}proposedAt expiresAt decidedBy{id name}decidedAt reason viewerCan{confirm{allowed reason}refuse{allowed reason}withdraw{allowed reason}}}",
);
