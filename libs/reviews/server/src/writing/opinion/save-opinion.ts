import { randomUUID } from 'node:crypto';
import { addRows, insert, saveVersioned, take } from '@waymark/platform/server';
import type { OpinionLevel } from '@waymark/reviews/domain';
import { reviewsError } from '../../reviews.errors';
import type { Hand } from '../hand';
import { conflictOf, refuseUnseen } from '../refuse-unseen';
import { OpinionRow } from './opinion.entity';
import { forgetScales, getScale, loadOpinion, lockScale } from './opinions.queries';

/**
 * Gives the opinion of a review, which must be locked, on the scale in force; null takes it back.
 * @throws platform.conflict when somebody gave another one since the page was read.
 */
export async function saveOpinion(reviewId: string, level: string | null, seen: number, { by, at }: Hand): Promise<void> {
  const scale = await getScale();
  if (level !== null && !scale.levels.some((held) => held.level === level)) {
    throw reviewsError('reviews.opinion.no_level', { levels: scale.levels.map((held) => held.level).join(', '), field: 'level' });
  }
  loadOpinion().clear(reviewId);
  const given = await loadOpinion().load(reviewId);
  loadOpinion().clear(reviewId);
  if (!given) {
    if (seen > 0) throw conflictOf({ current: { level: null, version: 0 }, fields: ['level'], changedBy: null, changedAt: null }, { level });
    if (level !== null) await insert(OpinionRow, { reviewId, level, scaleRevision: scale.revision, givenBy: by, givenAt: at });
    return;
  }
  const row = await take(OpinionRow, given.id);
  if (row.level === level && row.scaleRevision === scale.revision) return;
  await refuseUnseen(row, seen, { level, scaleRevision: scale.revision }, { by: row.givenBy, at: row.givenAt });
  row.give(level, scale.revision, by, at);
  await saveVersioned(row, row.version);
}

/**
 * Sets another scale. Opinions given already keep theirs.
 * @throws reviews.scale.changed when somebody set one since the page was read.
 */
export async function saveScale(levels: readonly OpinionLevel[], seen: number, reason: string, { by, at }: Hand): Promise<void> {
  await lockScale();
  forgetScales();
  const { revision } = await getScale();
  if (revision !== seen) throw reviewsError('reviews.scale.changed', { field: 'revision' });
  const names = levels.map(({ level }) => level.toLowerCase());
  if (new Set(names).size < names.length) throw reviewsError('reviews.scale.twice', { field: 'levels' });
  await addRows('reviews.opinion_scale', [{ id: randomUUID(), revision: revision + 1, levels: levels.map(({ level, meaning }) => ({ level, meaning })), set_by: by, set_at: at.toISOString(), reason }]);
  forgetScales();
}
