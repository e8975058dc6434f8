import { getOwnWords } from '@waymark/organisations/server';
import { platformError, toOwnTerms } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import { type PaperAudience, type PaperReview, type ReviewPaper, toReviewTitle } from '@waymark/reviews/domain';
import { listStages, listStoredReviews, type StoredReview } from '../reviewing/reviews.queries';
import { listGaps } from './gaps';
import { type PaperHead, readHead } from './head.queries';
import { gatherFacts, type PaperFacts } from './paper-facts';
import { readWords } from '../writing/read-words';

/** How a paper is put together. */
export interface PaperRequest {
  readonly audience: PaperAudience;
  /** The moment it tells of. What was recorded later is left out. */
  readonly at: Date;
  readonly version: number;
  /** Those of an earlier version, which are repeated as they were; left out, they are gathered afresh. */
  readonly facts?: PaperFacts | undefined;
}

async function tellReview(review: StoredReview, { presentedBy }: PaperHead): Promise<PaperReview> {
  const stages = await listStages([review.id]);
  const meetsOn = (kind: 'sub_group' | 'board') => stages.find((stage) => stage.kind === kind)?.meetsOn ?? null;
  const { id, number, kind, ordinal, name, periodFrom, periodTo, subGroupName, boardName } = review;
  return { id, number, title: toReviewTitle(kind, ordinal, name), periodFrom, periodTo, presentedBy, subGroupName, boardName, subGroupMeetsOn: meetsOn('sub_group'), boardMeetsOn: meetsOn('board') };
}

/**
 * Puts the paper of a review together for an audience, from what plans, measures and voices know and what people wrote into the review.
 * Figures are those that the audience may see, whoever asks.
 * @throws platform.not_found for an id of no review here.
 */
export async function assemblePaper(reviewId: string, { audience, at, version, facts }: PaperRequest): Promise<ReviewPaper> {
  const review = (await listStoredReviews([reviewId])).get(reviewId);
  if (!review) throw platformError('platform.not_found');
  const head = await readHead(reviewId, review.previousId, audience);
  const { factsFrozenAt, previous, since, counts, outcomes, actions, measures, challenges, voices, changes, teams, dataNotes } = facts ?? (await gatherFacts({ review, head, audience, at }));
  const { commentary, opinion, decisionsAsked, followUps, asked } = await readWords(reviewId);
  const terms = toOwnTerms(await getOwnWords());
  const paper: Omit<ReviewPaper, 'gaps'> = {
    schema: 'waymark.review-paper/1', audience, organisation: { id: tx().organisationId, name: head.organisationName, ...(Object.keys(terms).length > 0 ? { terms } : {}) },
    plan: { id: review.planId, title: head.planTitle, teamName: review.teamName }, review: await tellReview(review, head), version,
    factsFrozenAt, frozenAt: at.toISOString(), previous, since, commentary, opinion, decisionsAsked, followUps, counts, outcomes, actions, measures, challenges,
    voices: { ...voices, asked }, changes, teams, dataNotes,
  };
  return { ...paper, gaps: listGaps(paper) };
}
