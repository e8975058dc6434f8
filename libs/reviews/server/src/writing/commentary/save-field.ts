import { insert, saveVersioned, take } from '@waymark/platform/server';
import type { Hand } from '../hand';
import { conflictOf, refuseUnseen } from '../refuse-unseen';
import { CommentaryRow } from './commentary.entity';
import { type FieldPlace, findFieldId, loadStoredCommentary } from './commentary.queries';

/**
 * Writes the words of one field of a review, which must be locked. Nothing is written where the words are there already.
 * @param seen the version that the writer's page showed; 0 where it showed nothing.
 * @throws platform.conflict when somebody has written since: with the words as they are now, those that were sent, who and when.
 */
export async function saveField(place: FieldPlace, words: string, seen: number, { by, at }: Hand): Promise<void> {
  const id = await findFieldId(place);
  if (id) await change(id, words, seen, { by, at });
  else if (seen > 0) throw conflictOf({ current: { words: '', version: 0 }, fields: ['words'], changedBy: null, changedAt: null }, { words });
  else if (words !== '') await insert(CommentaryRow, { ...place, words, writtenBy: by, writtenAt: at });
  loadStoredCommentary().clear(place.reviewId);
}

async function change(id: string, words: string, seen: number, { by, at }: Pick<Hand, 'by' | 'at'>): Promise<void> {
  const row = await take(CommentaryRow, id);
  if (row.words === words) return;
  await refuseUnseen(row, seen, { words }, { by: row.writtenBy, at: row.writtenAt });
  row.write(words, by, at);
  await saveVersioned(row, row.version);
}
