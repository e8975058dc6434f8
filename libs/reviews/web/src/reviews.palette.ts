import { registerPaletteSource } from '@waymark/platform/web';

/** Ctrl K finds reviews by their titles and months. What it takes is fetched when somebody first types. */
export function registerReviewsPalette(): void {
  let heading = '';
  registerPaletteSource({
    id: 'reviews',
    heading: () => heading,
    find: async (text, organisation) => {
      const [{ findReviews }, { reviewsText }] = await Promise.all([import('./list/find-reviews'), import('./reviews.text')]);
      heading = reviewsText('reviews.title');
      return findReviews(text, organisation);
    },
  });
}
