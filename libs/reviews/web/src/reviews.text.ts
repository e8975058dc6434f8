import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of the pages of reviews. */
export const { useText: useReviewsText, text: reviewsText } = createText(en, () => import('./messages.cy.json', { with: { type: 'json' } }));
export type ReviewsTextId = keyof typeof en;
