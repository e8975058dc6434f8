// Generated from libs/reviews/web/src/report/report.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** For whom a paper, a record or a document is made safe. */
export type PaperAudience =
  /** For those who run and scrutinise the plan. */
  | 'INTERNAL'
  /** For everybody else, the board included. */
  | 'PUBLIC';

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

export type ReviewReportQueryVariables = Exact<{
  number: number;
}>;


export type ReviewReportQuery = { review: { id: string, number: number, title: string, state: ReviewState, plan: { id: string, title: string }, previous: { number: number, title: string } | null, newestPaper: { version: number } | null, addenda: Array<{ id: string, paragraph: string | null, words: string, at: string, by: { id: string, name: string, title: string | null } }>, viewerCan: { readPaper: { allowed: boolean, reason: string | null }, ask: { allowed: boolean, reason: string | null }, writeAddendum: { allowed: boolean, reason: string | null }, makeDocuments: { allowed: boolean, reason: string | null } } } | null, reviewRecord: { text: string, audience: PaperAudience, isDraft: boolean, fingerprint: string | null, sealedAt: string | null, chainEntry: { sequence: number, hash: string } | null } | null };

export type EarlierRecordQueryVariables = Exact<{
  number: number;
}>;


export type EarlierRecordQuery = { reviewRecord: { text: string, fingerprint: string | null } | null };

export type ReviewsToCompareQueryVariables = Exact<{
  planId: string;
}>;


export type ReviewsToCompareQuery = { reviews: { items: Array<{ id: string, number: number, title: string, periodFrom: string, periodTo: string }> } };

export const ReviewReportDocument = document<ReviewReportQuery, ReviewReportQueryVariables>(
  "query ReviewReport($number:Int!){review(number:$number){id number title state plan{id title}previous{number title}newestPaper{version}addenda{id paragraph words at by{id name title}}viewerCan{readPaper{allowed reason}ask{allowed reason}writeAddendum{allowed reason}makeDocuments{allowed reason}}}reviewRecord(number:$number){text audience isDraft fingerprint sealedAt chainEntry{sequence hash}}}",
);

export const EarlierRecordDocument = document<EarlierRecordQuery, EarlierRecordQueryVariables>(
  "query EarlierRecord($number:Int!){reviewRecord(number:$number){text fingerprint}}",
);

export const ReviewsToCompareDocument = document<ReviewsToCompareQuery, ReviewsToCompareQueryVariables>(
  "query ReviewsToCompare($planId:ID!){reviews(planId:$planId state:SEALED first:50){items{id number title periodFrom periodTo}}}",
);
