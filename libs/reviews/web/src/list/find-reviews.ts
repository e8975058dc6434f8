import { request, type PaletteItem } from '@waymark/platform/web';
import { reviewPath } from '../reviews.paths';
import { reviewsText } from '../reviews.text';
import { nameOf } from '../workspace/review-words';
import { ReviewsToFindDocument } from './list.generated';

/** Reviews whose name holds what was typed; nothing until something was. */
export async function findReviews(text: string, organisation: string): Promise<PaletteItem[]> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const { reviews } = await request(ReviewsToFindDocument, {}, { organisation });
  return reviews.items
    .map((review) => ({ id: review.id, title: nameOf(review), to: reviewPath(organisation, review.number), detail: review.plan.teamName ?? reviewsText(`reviews.state.${review.state}`) }))
    .filter(({ title }) => title.toLowerCase().includes(wanted));
}
