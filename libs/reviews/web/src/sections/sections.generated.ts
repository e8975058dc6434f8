// Generated from libs/reviews/web/src/sections/sections.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** Where a sign-off stands. */
export type SignOffStanding =
  /** Asked for, and not given yet. */
  | 'ASKED'
  /** Declined, for the reason given. */
  | 'DECLINED'
  /** Signed, on the exact version named. */
  | 'SIGNED';

export type ReviewsNextQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewsNextQuery = { open: { items: Array<{ id: string, number: number, title: string, kind: CycleKind, state: ReviewState, stage: ReviewStageKind, periodFrom: string, periodTo: string, plan: { id: string, teamName: string | null }, stages: Array<{ kind: ReviewStageKind, opensOn: string, dueOn: string, meetsOn: string | null, bodyName: string | null, isDone: boolean, doneOn: string | null }>, viewerCan: { readPaper: { allowed: boolean }, write: { allowed: boolean } }, signOffs: Array<{ stage: ReviewStageKind, standing: SignOffStanding }> }> } };

export type ReviewsToWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewsToWorkQuery = { open: { items: Array<{ id: string, number: number, title: string, periodFrom: string, periodTo: string, stage: ReviewStageKind, stages: Array<{ kind: ReviewStageKind, dueOn: string, meetsOn: string | null }>, newestPaper: { version: number } | null, signOffs: Array<{ stage: ReviewStageKind, standing: SignOffStanding, isOfNewest: boolean, person: { id: string } }>, questions: Array<{ id: string, words: string, paragraphTitle: string, askedBy: { id: string, name: string }, answers: Array<{ id: string }>, canAnswer: { allowed: boolean } }> | null, viewerCan: { sign: { allowed: boolean }, approve: { allowed: boolean } } }> } };

export const ReviewsNextDocument = document<ReviewsNextQuery, ReviewsNextQueryVariables>(
  "query ReviewsNext{open:reviews(state:OPEN first:5){items{id number title kind state stage periodFrom periodTo plan{id teamName}stages{kind opensOn dueOn meetsOn bodyName isDone doneOn}viewerCan{readPaper{allowed}write{allowed}}signOffs{stage standing}}}}",
);

export const ReviewsToWorkDocument = document<ReviewsToWorkQuery, ReviewsToWorkQueryVariables>(
  "query ReviewsToWork{open:reviews(state:OPEN first:5){items{id number title periodFrom periodTo stage stages{kind dueOn meetsOn}newestPaper{version}signOffs{stage standing isOfNewest person{id}}questions{id words paragraphTitle askedBy{id name}answers{id}canAnswer{allowed}}viewerCan{sign{allowed}approve{allowed}}}}}",
);
