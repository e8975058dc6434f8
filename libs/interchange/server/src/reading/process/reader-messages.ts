import type { PlanDraft, ReadPlanOptions, Sheet } from '@waymark/interchange/domain';

/** What the parent asks of the reading process. */
export interface ReaderRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** With options the plan is found as well, so that the parent is not kept busy by a large file. */
  readonly plan: ReadPlanOptions | null;
}

export type ReaderAnswer = { readonly sheets: Sheet[] } | { readonly draft: PlanDraft } | { readonly refusal: string } | { readonly failure: string };
