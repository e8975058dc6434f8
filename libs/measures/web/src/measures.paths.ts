import { address } from '@waymark/platform/web';

/** The measures of the organisation's plan. */
export const measuresPath = (organisation: string): string => address([organisation, 'measures']);

/** One measure with its figures. The slug is for people's eyes; the id finds it. */
export const measurePath = (organisation: string, measure: { id: string; slug: string }): string =>
  address([organisation, 'measures', measure.id, measure.slug]);
