// Generated from libs/reviews/web/src/documents/documents.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What a review can be handed out as. */
export type DocumentFormat =
  /** Its actions, measures and figures, as a workbook. */
  | 'EXCEL'
  /** One page to read and to print: what to worry about, what to know, what to rely on. */
  | 'HIGHLIGHT'
  /** The same page, as a Word document. */
  | 'HIGHLIGHT_WORD'
  /** The whole report, to read and to print. */
  | 'PDF'
  /** Eight slides to speak to. */
  | 'SLIDES'
  /** The whole report, as a Word document. */
  | 'WORD';

/** How far a document is. */
export type DocumentState =
  /** It could not be made; the problem says what to do. */
  | 'FAILED'
  /** It is being made. */
  | 'MAKING'
  /** It can be fetched. */
  | 'READY'
  /** It waits its turn. */
  | 'WAITING';

/** For whom a paper, a record or a document is made safe. */
export type PaperAudience =
  /** For those who run and scrutinise the plan. */
  | 'INTERNAL'
  /** For everybody else, the board included. */
  | 'PUBLIC';

export type ReviewDocumentsQueryVariables = Exact<{
  number: number;
}>;


export type ReviewDocumentsQuery = { review: { id: string, documents: Array<{ format: DocumentFormat, audience: PaperAudience, state: DocumentState, progress: number, paperVersion: number | null, fingerprint: string | null, path: string | null, madeAt: string | null, problem: string | null, bytes: number | null }> } | null };

export type MakeDocumentMutationVariables = Exact<{
  reviewId: string;
  format: DocumentFormat;
  audience: PaperAudience;
}>;


export type MakeDocumentMutation = { makeDocument: { review: { id: string } } };

export const ReviewDocumentsDocument = document<ReviewDocumentsQuery, ReviewDocumentsQueryVariables>(
  "query ReviewDocuments($number:Int!){review(number:$number){id documents{format audience state progress paperVersion fingerprint path madeAt problem bytes}}}",
);

export const MakeDocumentDocument = document<MakeDocumentMutation, MakeDocumentMutationVariables>(
  "mutation MakeDocument($reviewId:ID!$format:DocumentFormat!$audience:PaperAudience!){makeDocument(reviewId:$reviewId format:$format audience:$audience){review{id}}}",
);
