import type { PaperCommentary, PaperDecisionAsked, PaperFollowUp, PaperOpinion, PaperVoices, RecordDecision, RecordQuestion } from '@waymark/reviews/domain';

/** The words of a review as they are now. */
export interface ReviewWords {
  readonly commentary: readonly PaperCommentary[];
  readonly opinion: PaperOpinion | null;
  readonly decisionsAsked: readonly PaperDecisionAsked[];
  readonly followUps: readonly PaperFollowUp[];
  readonly asked: PaperVoices['asked'];
}

/** What the sub-group and the board asked and decided. */
export interface ReviewScrutiny {
  readonly questions: readonly RecordQuestion[];
  readonly subGroupComment: string | null;
  readonly boardComment: string | null;
  readonly decisions: readonly RecordDecision[];
}

export async function readWords(_reviewId: string): Promise<ReviewWords> {
  return { commentary: [], opinion: null, decisionsAsked: [], followUps: [], asked: [] };
}

export async function readScrutiny(_reviewId: string): Promise<ReviewScrutiny> {
  return { questions: [], subGroupComment: null, boardComment: null, decisions: [] };
}
