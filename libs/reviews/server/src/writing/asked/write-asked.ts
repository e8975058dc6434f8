import { randomUUID } from 'node:crypto';
import { reviewsError } from '../../reviews.errors';
import type { Hand } from '../hand';
import { addAsked, loadAsked } from './asked.queries';

/** A staff group or an adviser. */
export type Voice = { readonly groupId: string; readonly personId: null } | { readonly groupId: null; readonly personId: string };

/**
 * Asks a staff group or an adviser for a view of a review, which must be locked. Gives the id.
 * @throws reviews.voice.asked_already
 */
export async function writeAsked(reviewId: string, { groupId, personId }: Voice, { by, at, on }: Hand): Promise<string> {
  const asked = await loadAsked().load(reviewId);
  if (asked.some((held) => held.groupId === groupId && held.personId === personId)) throw reviewsError('reviews.voice.asked_already');
  const id = randomUUID();
  await addAsked([id, reviewId, groupId, personId, by, on, at.toISOString()]);
  loadAsked().clear(reviewId);
  return id;
}
