import type { PaperGap } from '@waymark/reviews/domain';

/** What was not ready. Gaps block nothing: they are printed. */
export async function listGaps(_reviewId: string, _at: Date): Promise<PaperGap[]> {
  return [];
}
