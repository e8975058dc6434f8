// Generated from libs/reviews/web/src/decisions/decisions.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** A decision to ask for. */
export type AskForDecisionInput = {
  /** The action of the plan that it is about. */
  actionId?: string | null | undefined;
  /** More about it. */
  detail?: string | null | undefined;
  /** To agree, to note or to approve. */
  kind: DecisionKind;
  /** The new due date that the action would have. */
  proposedDueOn?: string | null | undefined;
  /** The review. */
  reviewId: string;
  /** What is to be decided, in a line. */
  title: string;
};

/** Who decides. */
export type DecisionBody =
  /** The board. */
  | 'BOARD'
  /** The sub-group of the board. */
  | 'SUB_GROUP';

/** What is asked for. */
export type DecisionKind =
  /** To agree to something. */
  | 'AGREE'
  /** To approve something, which is for the board. */
  | 'APPROVE'
  /** To note something. */
  | 'NOTE';

/** How a decision turned out. */
export type DecisionOutcome =
  /** Agreed as it was asked. */
  | 'AGREED'
  /** Agreed, but not as it was asked; the words say how. */
  | 'AGREED_WITH_CHANGES'
  /** Put off; it comes back. */
  | 'DEFERRED'
  /** Noted, and nothing more was asked. */
  | 'NOTED'
  /** Not agreed; the words say why. */
  | 'NOT_AGREED'
  /** Nobody has decided yet. */
  | 'OPEN';

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

/** What became of a decision of a sealed review. */
export type FollowUpDecisionInput = {
  /** The decision. */
  decisionId: string;
  /** What became of it. */
  standing: FollowUpStanding;
  /** A line about it; needed where it is dropped. */
  words?: string | null | undefined;
};

/** What became of a decision. */
export type FollowUpStanding =
  /** It may not be done as it was decided. */
  | 'AT_RISK'
  /** It is done. */
  | 'DONE'
  /** It will not be done; the words say why. */
  | 'DROPPED'
  /** It goes as it was decided. */
  | 'ON_TRACK'
  /** Nothing has been said of it yet. */
  | 'OPEN';

/** What to change of an action: an absent field stays as it is, null empties it. */
export type ReviseActionInput = {
  /** All who help with it, besides its owner. */
  contributorIds?: Array<string> | null | undefined;
  /** More about it. */
  detail?: string | null | undefined;
  /** The day it is due. Later than before, in an active plan, is a slip. */
  dueOn?: string | null | undefined;
  /** The action. */
  id: string;
  /** Work without an end by nature. */
  ongoing?: boolean | null | undefined;
  /** All outcomes it serves; the first is where it is printed. */
  outcomeIds?: Array<string> | null | undefined;
  /** The person accountable for it. */
  ownerId?: string | null | undefined;
  /** Why; needed once the plan is active. */
  reason?: string | null | undefined;
  /** The day to look again at work that is ongoing. */
  reviewOn?: string | null | undefined;
  /** The day it starts. */
  startOn?: string | null | undefined;
  /** For an action of a team's plan: the action of the plan above that it supports. */
  supportsId?: string | null | undefined;
  /** The team that does it. */
  teamId?: string | null | undefined;
  /** What is to be done. */
  title?: string | null | undefined;
  /** The version that the page showed. */
  version: number;
};

/** Other words for a decision that is asked for. */
export type ReviseDecisionAskedInput = {
  /** The action of the plan that it is about. */
  actionId?: string | null | undefined;
  /** What is asked for. */
  askedId: string;
  /** More about it. */
  detail?: string | null | undefined;
  /** To agree, to note or to approve. */
  kind: DecisionKind;
  /** The new due date that the action would have. */
  proposedDueOn?: string | null | undefined;
  /** What is to be decided, in a line. */
  title: string;
  /** The version of it that the page showed. */
  version: number;
};

/** What the sub-group or the board decided. */
export type TakeDecisionInput = {
  /** What was asked for; left out where they decide of their own accord. */
  askedId?: string | null | undefined;
  /** Who decided. */
  body: DecisionBody;
  /** A decision of their own accord that is corrected. */
  decisionId?: string | null | undefined;
  /** By when. */
  dueOn?: string | null | undefined;
  /** How it turned out. */
  outcome: DecisionOutcome;
  /** Who is to see to it. */
  ownerId?: string | null | undefined;
  /** The review. */
  reviewId: string;
  /** When it is looked at again. */
  reviewOn?: string | null | undefined;
  /** What was decided, in a line; needed where nobody had asked for it. */
  title?: string | null | undefined;
  /** The version of the decision that the page showed, 0 while it was open. If somebody decided since, nothing is saved and both are answered. */
  version: number;
  /** What they say with it; needed unless it was agreed as asked or noted. */
  words?: string | null | undefined;
};

export type AskForDecisionMutationVariables = Exact<{
  input: AskForDecisionInput;
}>;


export type AskForDecisionMutation = { askForDecision: { decision: { id: string } } };

export type ReviseDecisionAskedMutationVariables = Exact<{
  input: ReviseDecisionAskedInput;
}>;


export type ReviseDecisionAskedMutation = { reviseDecisionAsked: { decision: { id: string } } };

export type WithdrawDecisionAskedMutationVariables = Exact<{
  askedId: string;
  version: number;
}>;


export type WithdrawDecisionAskedMutation = { withdrawDecisionAsked: { review: { id: string } } };

export type TakeDecisionMutationVariables = Exact<{
  input: TakeDecisionInput;
}>;


export type TakeDecisionMutation = { takeDecision: { decision: { id: string } } };

export type FollowUpDecisionMutationVariables = Exact<{
  input: FollowUpDecisionInput;
}>;


export type FollowUpDecisionMutation = { followUpDecision: { decision: { id: string } } };

export type ActionsToDecideOnQueryVariables = Exact<{
  planId: string;
}>;


export type ActionsToDecideOnQuery = { plan: { id: string, objectives: Array<{ outcomes: Array<{ actions: Array<{ id: string, reference: string, title: string, status: DeliveryStatus }> }> }> } | null };

export type ActionToDateQueryVariables = Exact<{
  id: string;
}>;


export type ActionToDateQuery = { action: { id: string, version: number, reference: string, title: string, dueOn: string | null, viewerCan: { revise: { allowed: boolean, reason: string | null } } } };

export type GiveAgreedDateMutationVariables = Exact<{
  input: ReviseActionInput;
}>;


export type GiveAgreedDateMutation = { reviseAction: { action: { id: string } } };

export const AskForDecisionDocument = document<AskForDecisionMutation, AskForDecisionMutationVariables>(
  "mutation AskForDecision($input:AskForDecisionInput!){askForDecision(input:$input){decision{id}}}",
);

export const ReviseDecisionAskedDocument = document<ReviseDecisionAskedMutation, ReviseDecisionAskedMutationVariables>(
  "mutation ReviseDecisionAsked($input:ReviseDecisionAskedInput!){reviseDecisionAsked(input:$input){decision{id}}}",
);

export const WithdrawDecisionAskedDocument = document<WithdrawDecisionAskedMutation, WithdrawDecisionAskedMutationVariables>(
  "mutation WithdrawDecisionAsked($askedId:ID!$version:Int!){withdrawDecisionAsked(askedId:$askedId version:$version){review{id}}}",
);

export const TakeDecisionDocument = document<TakeDecisionMutation, TakeDecisionMutationVariables>(
  "mutation TakeDecision($input:TakeDecisionInput!){takeDecision(input:$input){decision{id}}}",
);

export const FollowUpDecisionDocument = document<FollowUpDecisionMutation, FollowUpDecisionMutationVariables>(
  "mutation FollowUpDecision($input:FollowUpDecisionInput!){followUpDecision(input:$input){decision{id}}}",
);

export const ActionsToDecideOnDocument = document<ActionsToDecideOnQuery, ActionsToDecideOnQueryVariables>(
  "query ActionsToDecideOn($planId:ID!){plan(id:$planId){id objectives{outcomes{actions{id reference title status}}}}}",
);

export const ActionToDateDocument = document<ActionToDateQuery, ActionToDateQueryVariables>(
  "query ActionToDate($id:ID!){action(id:$id){id version reference title dueOn viewerCan{revise{allowed reason}}}}",
);

export const GiveAgreedDateDocument = document<GiveAgreedDateMutation, GiveAgreedDateMutationVariables>(
  "mutation GiveAgreedDate($input:ReviseActionInput!){reviseAction(input:$input){action{id}}}",
);
