import { address } from '@waymark/platform/web';

/** All reviews of the organisation, those to come included. */
export const reviewsPath = (organisation: string): string => address([organisation, 'reviews']);

/** Where a review is written, asked about, signed and sent on. */
export const reviewPath = (organisation: string, number: number): string => address([organisation, 'reviews', number]);

/** The report of a review, as a page. */
export const reportPath = (organisation: string, number: number): string => address([organisation, 'reviews', number, 'report']);

/** How often a plan is reviewed, and when. */
export const cyclesPath = (organisation: string): string => address([organisation, 'reviews', 'cycles']);

/** What organisations have published: all of it, as searched for, or a later page of it. */
export const publishedPath = ({ search, after }: { readonly search?: string; readonly after?: string } = {}): string => address(['published'], { q: search?.trim() || null, after: after || null });
