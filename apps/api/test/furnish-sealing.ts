import type { AskField, ReviewFurniture } from './furnish-reviews';

interface Opened {
  readonly id: string;
  readonly version: number;
  readonly stages: readonly { readonly id: string; readonly kind: string }[];
}

/** A review that was frozen, declined, signed, approved and sealed, with an addendum, all in words that end in the mark. */
export async function furnishSealing(ask: AskField, { everybody, mark, planId }: ReviewFurniture): Promise<void> {
  const text = (words: string) => JSON.stringify(`${words} ${mark}`);
  const act = (field: string, body: string, answer = 'id') => ask(field, `${field}(input: { ${body} }) { review { ${answer} } }`);
  const { id, version, stages } = (await act('openReview', `planId: "${planId}", kind: REVIEW, periodFrom: "2025-04-01", periodTo: "2025-09-30", boardName: ${text('Board')}`, 'id version stages { id kind }')).review as Opened;
  const executive = stages.find(({ kind }) => kind === 'EXECUTIVE')!;
  await act('nameSigners', `stageId: "${executive.id}", signers: [{ personId: "${everybody.personId}", capacity: ${text('Chief executive')} }]`);
  await act('moveReviewOn', `id: "${id}", version: ${version}`);
  await act('freezeReview', `reviewId: "${id}", reason: ${text('First version')}`);
  await act('declineToSign', `reviewId: "${id}", paperVersion: 1, stage: EXECUTIVE, words: ${text('Not yet')}`);
  await act('freezeReview', `reviewId: "${id}", refreshFacts: true, reason: ${text('Second version')}`);
  await act('signReview', `reviewId: "${id}", paperVersion: 2, stage: EXECUTIVE, words: ${text('Signed')}`);
  for (const seen of [version + 1, version + 2]) await act('moveReviewOn', `id: "${id}", version: ${seen}`);
  await act('approveReview', `reviewId: "${id}", paperVersion: 2, words: ${text('Approved')}`);
  await act('writeAddendum', `reviewId: "${id}", paragraph: "exceptions", words: ${text('Addendum')}`);
}
