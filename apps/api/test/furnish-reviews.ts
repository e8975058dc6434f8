import type { StoryPerson } from '@waymark/organisations/server';

export interface ReviewFurniture {
  readonly everybody: StoryPerson;
  /** Every text ends in it. */
  readonly mark: string;
  readonly planId: string;
}

/** Sends a mutation and gives what its field answers; a failure is an error. */
export type AskField = (field: string, body: string) => Promise<Record<string, unknown>>;

interface Stage {
  readonly id: string;
  readonly kind: string;
}

/** A review at its first stage, with somebody asked to sign, that was sent on and back once. */
export async function furnishReviews(ask: AskField, { everybody, mark, planId }: ReviewFurniture): Promise<string> {
  const text = (words: string) => JSON.stringify(`${words} ${mark}`);
  const names = `presentedById: "${everybody.personId}", subGroupName: ${text('Sub-group')}, boardName: ${text('Board')}`;
  const opened = await ask('openReview', `openReview(input: { planId: "${planId}", kind: REVIEW, periodFrom: "2026-04-01", periodTo: "2026-09-30", ${names} }) { review { id version stages { id kind } } }`);
  const review = opened.review as { readonly id: string; readonly version: number; readonly stages: readonly Stage[] };
  for (const { id, kind } of review.stages.filter((stage) => stage.kind !== 'PUBLISHED')) {
    await ask('nameSigners', `nameSigners(input: { stageId: "${id}", signers: [{ personId: "${everybody.personId}", capacity: ${text(`Signs at ${kind}`)} }] }) { review { id } }`);
  }
  await ask('moveReviewOn', `moveReviewOn(input: { id: "${review.id}", version: ${review.version} }) { review { id } }`);
  await ask('sendReviewBack', `sendReviewBack(input: { id: "${review.id}", version: ${review.version + 1}, to: PREPARE, reason: ${text('Sent back')} }) { review { id } }`);
  return review.id;
}
