import { loadPeople } from '@waymark/organisations/server';
import { loadActionLink } from '@waymark/plans/server';
import { commentaryFields, type CommentaryField, type PaperCommentary, type PaperDecisionAsked, type PaperFollowUp, type PaperOpinion, type PaperVoices, reviewFields, toReviewTitle } from '@waymark/reviews/domain';
import { readAsked } from './asked/read-asked';
import { loadPlanParts, loadStoredCommentary, type StoredCommentary } from './commentary/commentary.queries';
import { type DecidingReview, loadAsks, loadDecidingReview } from './decisions/decisions.queries';
import { bodyNameOf, type FollowedDecision, listFollowUps } from './decisions/read-decisions';
import { listScales, loadOpinion } from './opinion/opinions.queries';

/** The words of a review as they are now: what a paper pins. */
export interface ReviewWords {
  readonly commentary: readonly PaperCommentary[];
  readonly opinion: PaperOpinion | null;
  readonly decisionsAsked: readonly PaperDecisionAsked[];
  readonly followUps: readonly PaperFollowUp[];
  readonly asked: PaperVoices['asked'];
}

type Written = StoredCommentary & { readonly field: CommentaryField };

const isWritten = (row: StoredCommentary): row is Written => row.words !== '' && (commentaryFields as readonly string[]).includes(row.field);

/** What executives wrote: of the review first, then of the plan and its parts in order. */
async function tellCommentary(review: DecidingReview): Promise<PaperCommentary[]> {
  const written = (await loadStoredCommentary().load(review.id)).filter(isWritten);
  const title = toReviewTitle(review.kind, review.ordinal, review.name);
  const ofReview = reviewFields.flatMap((field): PaperCommentary[] => {
    const row = written.find((each) => each.subjectKind === 'review' && each.field === field);
    return row ? [{ subjectKind: 'review', subjectId: review.id, reference: null, subjectTitle: title, field, words: row.words }] : [];
  });
  const ofParts = (await loadPlanParts().load(review.planId)).flatMap(({ kind, id, reference, title: subjectTitle }): PaperCommentary[] => {
    const row = written.find((each) => each.subjectKind === kind && each.subjectId === id);
    return row ? [{ subjectKind: kind, subjectId: id, reference, subjectTitle, field: 'commentary', words: row.words }] : [];
  });
  return [...ofReview, ...ofParts];
}

/** The opinion, with the legend of the scale that it was given on. */
async function tellOpinion(reviewId: string): Promise<PaperOpinion | null> {
  const given = await loadOpinion().load(reviewId);
  if (!given?.level) return null;
  const scale = (await listScales()).find(({ revision }) => revision === given.scaleRevision)!;
  return { level: given.level, legend: scale.levels.map(({ level, meaning }) => ({ level, meaning })) };
}

async function tellAsked(reviewId: string): Promise<PaperDecisionAsked[]> {
  const asks = (await loadAsks().load(reviewId)).filter(({ isWithdrawn }) => !isWithdrawn);
  return Promise.all(asks.map(async ({ id, kind, title, detail, actionId, proposedDueOn }) => {
    const action = actionId ? await loadActionLink().load(actionId) : null;
    return { id, kind, title, detail, actionId, actionReference: action?.reference ?? null, proposedDueOn };
  }));
}

async function tellFollowUp({ decision, review, told }: FollowedDecision): Promise<PaperFollowUp> {
  const { id, title, body, decidedOn, ownerId, dueOn } = decision;
  const last = told.at(-1);
  return {
    decisionId: id, reviewNumber: review.number, body: bodyNameOf(body, review), decidedOn, title, ownerName: ownerId ? (await loadPeople().load(ownerId)).name : null, dueOn,
    standing: last?.standing ?? 'open', words: last?.words ?? null,
  };
}

/** What people wrote into a review, as a paper holds it. Everything has an order of its own, so that the same words are always told the same. */
export async function readWords(reviewId: string): Promise<ReviewWords> {
  const review = await loadDecidingReview().load(reviewId);
  if (!review) return { commentary: [], opinion: null, decisionsAsked: [], followUps: [], asked: [] };
  return {
    commentary: await tellCommentary(review),
    opinion: await tellOpinion(reviewId),
    decisionsAsked: await tellAsked(reviewId),
    followUps: await Promise.all((await listFollowUps(reviewId)).map(tellFollowUp)),
    asked: (await readAsked(reviewId)).map(({ name, kind, askedOn, heardOn }) => ({ name, kind, askedOn, heardOn })),
  };
}
