import type { ReviewsToWorkQuery } from './sections.generated';

export type ReviewToWork = ReviewsToWorkQuery['open']['items'][number];

/** Whether the viewer is asked for their name under the newest version, and has neither given nor refused it. */
export function waitsForSignature({ viewerCan, newestPaper, signOffs, stage }: ReviewToWork, viewerId: string): boolean {
  if (newestPaper === null) return false;
  if (viewerCan.approve.allowed) return true;
  return viewerCan.sign.allowed && !signOffs.some((one) => one.stage === stage && one.person.id === viewerId && one.isOfNewest && one.standing !== 'ASKED');
}

/** Questions that nobody has answered and the viewer may. */
export const listQuestions = ({ questions }: ReviewToWork) => (questions ?? []).filter(({ answers, canAnswer }) => answers.length === 0 && canAnswer.allowed);
