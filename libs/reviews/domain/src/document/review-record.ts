import type { Day } from '@waymark/platform/domain';
import type { Instant, PaperAudience, PaperPerson, ReviewPaper } from './review-paper';

/**
 * A paper with all that the sub-group and the board did with it. Until the board has approved it is put together afresh for each
 * reader and `sealedAt` is null; sealing pins it for ever, as canonical text with its fingerprint.
 */
export interface ReviewRecord {
  readonly schema: 'waymark.review-record/1';
  readonly audience: PaperAudience;
  readonly paper: ReviewPaper;
  /** SHA-256 of the paper's canonical text, in hexadecimal: what was signed. */
  readonly paperFingerprint: string;
  /** Questions and their answers; empty for the public. */
  readonly questions: readonly RecordQuestion[];
  /** The words of the sub-group and of the board, which executives cannot edit; null where they said nothing. */
  readonly subGroupComment: string | null;
  readonly boardComment: string | null;
  readonly decisions: readonly RecordDecision[];
  readonly signOffs: readonly RecordSignOff[];
  /** Every time a stage went forward or back. */
  readonly stages: readonly RecordStageStep[];
  /** The fingerprints of the records sealed with it for other audiences. */
  readonly sealedWith: readonly { readonly audience: PaperAudience; readonly fingerprint: string }[];
  readonly sealedAt: Instant | null;
  readonly sealedBy: PaperPerson | null;
}

export type ReviewStageKind = 'prepare' | 'executive' | 'sub_group' | 'board' | 'published';

export interface RecordQuestion {
  readonly id: string;
  /** The key of the paragraph of the report, such as 'exceptions' or 'measure:<id>', and its title. */
  readonly paragraph: string;
  readonly paragraphTitle: string;
  readonly askedBy: PaperPerson;
  readonly askedAt: Instant;
  readonly words: string;
  readonly answers: readonly { readonly by: PaperPerson; readonly at: Instant; readonly words: string }[];
}

export interface RecordDecision {
  readonly id: string;
  readonly title: string;
  readonly detail: string | null;
  /** Who asked for it: null where the sub-group or the board decided of its own accord. */
  readonly askedId: string | null;
  readonly outcome: 'open' | 'agreed' | 'agreed_with_changes' | 'not_agreed' | 'deferred' | 'noted';
  readonly body: 'sub_group' | 'board';
  readonly words: string | null;
  readonly decidedOn: Day | null;
  readonly ownerName: string | null;
  readonly dueOn: Day | null;
  readonly reviewOn: Day | null;
}

export interface RecordSignOff {
  readonly stage: ReviewStageKind;
  readonly person: PaperPerson;
  /** In what part, such as "chief executive" or "chair of the sub-group". */
  readonly capacity: string | null;
  /** Null while it is asked for and has not been given. */
  readonly signedAt: Instant | null;
  /** When they said that they would not sign the version named, with the reason in `words`; null otherwise. */
  readonly declinedAt: Instant | null;
  readonly paperVersion: number | null;
  readonly paperFingerprint: string | null;
  readonly words: string | null;
}

export interface RecordStageStep {
  readonly from: ReviewStageKind;
  readonly to: ReviewStageKind;
  readonly at: Instant;
  readonly by: PaperPerson;
  /** Always given where it went back. */
  readonly reason: string | null;
}

/** Words added after sealing, shown beside the original and never in its place. */
export interface ReviewAddendum {
  readonly id: string;
  readonly paragraph: string | null;
  readonly words: string;
  readonly by: PaperPerson;
  readonly at: Instant;
}
