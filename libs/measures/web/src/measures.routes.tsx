import type { PageRoute } from '@waymark/platform/web';
import { figuresRoutes } from './figures/figures.routes';

/** The pages of measures. */
export const measuresRoutes: readonly PageRoute[] = [...figuresRoutes];
