import { loadPeople } from '@waymark/organisations/server';
import { currentMember } from '@waymark/platform/server';
import type { Review } from '../../reviewing/review.model';
import { loadStoredCommentary } from '../commentary/commentary.queries';
import { canReviseScale } from '../writing.policy';
import type { AssuranceOpinion, OpinionScale } from './opinion.model';
import { getScale, listScales, loadOpinion } from './opinions.queries';

/** The assurance opinion of a review, given or not. */
export async function readOpinion({ id }: Pick<Review, 'id'>): Promise<AssuranceOpinion> {
  const given = await loadOpinion().load(id);
  const scales = await listScales();
  const used = given?.level ? scales.find(({ revision }) => revision === given.scaleRevision)! : scales.at(-1)!;
  const reason = (await loadStoredCommentary().load(id)).find(({ field }) => field === 'opinion_reason')?.words ?? '';
  return {
    version: given?.version ?? 0, level: given?.level ?? null, reason, legend: [...used.levels],
    givenBy: given ? await loadPeople().load(given.givenBy) : null, givenAt: given?.givenAt ?? null,
  };
}

/** The scale in force, as it is shown. */
export async function readScale(): Promise<OpinionScale> {
  const { revision, levels, setBy, setAt, reason } = await getScale();
  return { revision, levels: [...levels], setBy: setBy ? await loadPeople().load(setBy) : null, setAt, reason, canRevise: canReviseScale(await currentMember()) };
}
