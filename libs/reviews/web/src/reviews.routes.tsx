import type { PageRoute } from '@waymark/platform/web';

/** The pages of reviews. */
export const reviewsRoutes: readonly PageRoute[] = [];
