// Generated from libs/reviews/web/src/list/list.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What a line of the checklist looks at. */
export type CheckKind =
  /** Whether an independent adviser was asked, and has answered. */
  | 'ADVISERS'
  /** Whether every challenge has a response. */
  | 'CHALLENGES'
  /** Whether the documents are made. */
  | 'DOCUMENTS'
  /** Whether figures are in for every measure that is due. */
  | 'FIGURES'
  /** Whether a staff group was asked, and has answered. */
  | 'GROUPS'
  /** Whether every off track action has a recovery date. */
  | 'RECOVERY'
  /** Whether everybody who is to sign has signed. */
  | 'SIGN_OFF'
  /** Whether small numbers are hidden in every table. */
  | 'SMALL_NUMBERS'
  /** Whether every live action was updated in the period. */
  | 'UPDATES';

/** How one line of the checklist stands. */
export type CheckState =
  /** All there. */
  | 'DONE'
  /** Something is missing. It blocks nothing: it is printed. */
  | 'GAP'
  /** Its time has not come. */
  | 'NOT_YET';

/** What sort of review a cycle holds. */
export type CycleKind =
  /** The yearly look back for the board. */
  | 'LOOK_BACK'
  /** Another one, with a name of its own. */
  | 'OTHER'
  /** The review of the plan, every six months as a rule. */
  | 'REVIEW'
  /** A shorter look by directors, every three months as a rule. */
  | 'STOCKTAKE';

/** Who decides. */
export type DecisionBody =
  /** The board. */
  | 'BOARD'
  /** The sub-group of the board. */
  | 'SUB_GROUP';

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

/** A review to open. */
export type OpenReviewInput = {
  /** The name of the board; "Board" unless said. */
  boardName?: string | null | undefined;
  /** The cycle it belongs to; what is left out is taken from it. */
  cycleId?: string | null | undefined;
  /** Days after preparing is due in which nothing is called late yet; 7 unless said. */
  graceDays?: number | null | undefined;
  /** What sort of review it is. */
  kind: CycleKind;
  /** Of another sort: what it is called. */
  name?: string | null | undefined;
  /** The first day it looks at. */
  periodFrom: string;
  /** The last day it looks at. */
  periodTo: string;
  /** The plan that is reviewed. */
  planId: string;
  /** Who presents it to the sub-group. */
  presentedById?: string | null | undefined;
  /** Dates of its stages; those left out follow from the period. */
  stages?: Array<StageDatesInput> | null | undefined;
  /** The name of the sub-group; "Board sub-group" unless said. */
  subGroupName?: string | null | undefined;
};

/** A plan is a draft until a named body approves it; once active, each change of it is kept with its reason; a closed one no longer changes. */
export type PlanState =
  /** Approved by a named body; each change is kept with its reason. */
  | 'ACTIVE'
  /** At its end; nothing in it changes. */
  | 'CLOSED'
  /** Being written; changes need no reason and leave no record. */
  | 'DRAFT';

/** The stages of a review, in their order. */
export type ReviewStageKind =
  /** The board decides and approves. */
  | 'BOARD'
  /** The executive team reads, agrees and signs. */
  | 'EXECUTIVE'
  /** Owners bring their actions and figures up to date, and executives begin to write. */
  | 'PREPARE'
  /** Sealed: everybody reads it, and nobody can change it. */
  | 'PUBLISHED'
  /** The sub-group of the board asks, comments, decides and signs. */
  | 'SUB_GROUP';

/** Whether a review waits for its first day, goes on, is sealed, or was cancelled. */
export type ReviewState =
  /** Cancelled or replaced before it was sealed. */
  | 'CANCELLED'
  /** It goes on. */
  | 'OPEN'
  /** Its first stage opens on a later day. */
  | 'PLANNED'
  /** Approved by the board, and unchangeable. */
  | 'SEALED';

/** The dates of a stage. */
export type StageDatesInput = {
  /** The day by which it is to be done. */
  dueOn: string;
  /** Which stage. */
  kind: ReviewStageKind;
  /** The day its body meets, of the sub-group and the board. */
  meetsOn?: string | null | undefined;
  /** The day it opens. */
  opensOn: string;
};

export type ReviewInListFragment = { id: string, number: number, title: string, kind: CycleKind, state: ReviewState, stage: ReviewStageKind, periodFrom: string, periodTo: string, cancelReason: string | null, sealedAt: string | null, plan: { id: string, title: string, teamName: string | null }, stages: Array<{ kind: ReviewStageKind, opensOn: string, dueOn: string, meetsOn: string | null, isDone: boolean, doneOn: string | null }> };

export type ReviewsQueryVariables = Exact<{
  sealed: number;
}>;


export type ReviewsQuery = { open: { items: Array<{ id: string, number: number, title: string, kind: CycleKind, state: ReviewState, stage: ReviewStageKind, periodFrom: string, periodTo: string, cancelReason: string | null, sealedAt: string | null, checklist: Array<{ kind: CheckKind, title: string, state: CheckState, done: number, total: number, detail: string | null }>, viewerCan: { readPaper: { allowed: boolean } }, plan: { id: string, title: string, teamName: string | null }, stages: Array<{ kind: ReviewStageKind, opensOn: string, dueOn: string, meetsOn: string | null, isDone: boolean, doneOn: string | null }> }> }, planned: { items: Array<{ id: string, number: number, title: string, kind: CycleKind, state: ReviewState, stage: ReviewStageKind, periodFrom: string, periodTo: string, cancelReason: string | null, sealedAt: string | null, plan: { id: string, title: string, teamName: string | null }, stages: Array<{ kind: ReviewStageKind, opensOn: string, dueOn: string, meetsOn: string | null, isDone: boolean, doneOn: string | null }> }> }, sealed: { total: number, items: Array<{ sealFingerprint: string | null, id: string, number: number, title: string, kind: CycleKind, state: ReviewState, stage: ReviewStageKind, periodFrom: string, periodTo: string, cancelReason: string | null, sealedAt: string | null, decisions: Array<{ id: string, title: string, outcome: DecisionOutcome, body: DecisionBody }> | null, plan: { id: string, title: string, teamName: string | null }, stages: Array<{ kind: ReviewStageKind, opensOn: string, dueOn: string, meetsOn: string | null, isDone: boolean, doneOn: string | null }> }> }, cancelled: { items: Array<{ id: string, number: number, title: string, kind: CycleKind, state: ReviewState, stage: ReviewStageKind, periodFrom: string, periodTo: string, cancelReason: string | null, sealedAt: string | null, replacedBy: { number: number, title: string } | null, plan: { id: string, title: string, teamName: string | null }, stages: Array<{ kind: ReviewStageKind, opensOn: string, dueOn: string, meetsOn: string | null, isDone: boolean, doneOn: string | null }> }> } };

export type ReviewsAheadQueryVariables = Exact<{
  until?: string | null | undefined;
}>;


export type ReviewsAheadQuery = { forwardPlan: Array<{ title: string, kind: CycleKind, state: ReviewState, reviewNumber: number | null, periodFrom: string, periodTo: string, plan: { id: string, title: string, teamName: string | null }, cycle: { id: string } | null, stages: Array<{ kind: ReviewStageKind, opensOn: string, dueOn: string, meetsOn: string | null }> }> };

export type PlansToReviewQueryVariables = Exact<{ [key: string]: never; }>;


export type PlansToReviewQuery = { plan: { id: string, title: string } | null, plans: Array<{ id: string, title: string, teamName: string | null, state: PlanState }>, reviewCycles: Array<{ id: string, kind: CycleKind, name: string | null, subGroupName: string, boardName: string, plan: { id: string } }> };

export type OpenReviewMutationVariables = Exact<{
  input: OpenReviewInput;
}>;


export type OpenReviewMutation = { openReview: { review: { id: string, number: number } } };

export type ReviewsToFindQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewsToFindQuery = { reviews: { items: Array<{ id: string, number: number, title: string, state: ReviewState, periodFrom: string, periodTo: string, plan: { id: string, teamName: string | null } }> } };

export const ReviewsDocument = document<ReviewsQuery, ReviewsQueryVariables>(
  "query Reviews($sealed:Int!){open:reviews(state:OPEN first:6){items{...ReviewInList checklist{kind title state done total detail}viewerCan{readPaper{allowed}}}}planned:reviews(state:PLANNED first:6){items{...ReviewInList}}sealed:reviews(state:SEALED first:$sealed){items{...ReviewInList sealFingerprint decisions{id title outcome body}}total}cancelled:reviews(state:CANCELLED first:10){items{...ReviewInList replacedBy{number title}}}}fragment ReviewInList on Review{id number title kind state stage periodFrom periodTo cancelReason sealedAt plan{id title teamName}stages{kind opensOn dueOn meetsOn isDone doneOn}}",
);

export const ReviewsAheadDocument = document<ReviewsAheadQuery, ReviewsAheadQueryVariables>(
  "query ReviewsAhead($until:Date){forwardPlan(until:$until){title kind state reviewNumber periodFrom periodTo plan{id title teamName}cycle{id}stages{kind opensOn dueOn meetsOn}}}",
);

export const PlansToReviewDocument = document<PlansToReviewQuery, PlansToReviewQueryVariables>(
  "query PlansToReview{plan{id title}plans{id title teamName state}reviewCycles{id kind name subGroupName boardName plan{id}}}",
);

export const OpenReviewDocument = document<OpenReviewMutation, OpenReviewMutationVariables>(
  "mutation OpenReview($input:OpenReviewInput!){openReview(input:$input){review{id number}}}",
);

export const ReviewsToFindDocument = document<ReviewsToFindQuery, ReviewsToFindQueryVariables>(
  "query ReviewsToFind{reviews(first:60){items{id number title state periodFrom periodTo plan{id teamName}}}}",
);
