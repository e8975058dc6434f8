import type { CheckFacts } from '@waymark/reviews/domain';

/** What is known of every line of the checklist as at a moment. */
export async function listCheckFacts(_reviewId: string, _at: Date): Promise<CheckFacts[]> {
  return [];
}
