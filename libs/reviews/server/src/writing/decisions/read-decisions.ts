import { loadPeople } from '@waymark/organisations/server';
import { bodyFor, type DecisionBody, isFollowed, opensReview } from '@waymark/reviews/domain';
import type { Decision } from './decision.model';
import { type DecidingReview, loadAsks, loadDecidingReview, loadFollowUps, loadSealed, loadTaken, type StoredAsk, type StoredDecision, type StoredFollowUp } from './decisions.queries';

/** A decision with all that was said of what became of it. */
export interface FollowedDecision {
  readonly decision: StoredDecision;
  readonly review: DecidingReview;
  readonly told: readonly StoredFollowUp[];
}

/** What the body is called that decides. */
export const bodyNameOf = (body: DecisionBody, { subGroupName, boardName }: DecidingReview): string => (body === 'board' ? boardName : subGroupName);

/** Something that is asked for and open, or a decision on it. */
export type AskedOrTaken = { readonly ask: StoredAsk; readonly taken: null } | { readonly ask: StoredAsk | null; readonly taken: StoredDecision };

/**
 * What is to be decided in a review and was: in the order of what is asked for, and after that what the bodies decided of their own
 * accord. What was decided stays, though it is no longer asked for.
 */
export async function listDecisions(reviewId: string): Promise<AskedOrTaken[]> {
  const [asks, taken] = [await loadAsks().load(reviewId), await loadTaken().load(reviewId)];
  const asked = asks.flatMap((ask): AskedOrTaken[] => {
    const decisions = taken.filter(({ askedId }) => askedId === ask.id);
    if (decisions.length > 0) return decisions.map((decision) => ({ ask, taken: decision }));
    return ask.isWithdrawn ? [] : [{ ask, taken: null }];
  });
  return [...asked, ...taken.filter(({ askedId }) => askedId === null).map((decision) => ({ ask: null, taken: decision }))];
}

/**
 * Decisions of earlier sealed reviews of the same plan that open this one: all that no review before has shown as done or dropped.
 * What a review that is sealed itself knew of them stays as it was then.
 */
export async function listFollowUps(reviewId: string): Promise<FollowedDecision[]> {
  const review = await loadDecidingReview().load(reviewId);
  if (!review) return [];
  const sealed = await loadSealed().load(review.planId);
  const place = sealed.findIndex(({ id }) => id === reviewId);
  const earlier = place < 0 ? sealed : sealed.slice(0, place);
  const taken = (await Promise.all(earlier.map(async (each) => (await loadTaken().load(each.id)).map((decision) => ({ decision, review: each }))))).flat();
  const followed = taken.filter(({ decision }) => isFollowed(decision.outcome));
  const told = await Promise.all(followed.map(({ decision }) => loadFollowUps().load(decision.id)));
  return followed
    .map((each, index) => ({ ...each, told: told[index]!.filter(({ sealedBefore }) => sealedBefore <= earlier.length) }))
    .filter((each) => opensReview(each.told, earlier.length));
}

const toFollowUp = async ({ id, standing, words, by, on }: StoredFollowUp) => ({ id, standing, words, on, by: await loadPeople().load(by) });

/** A decision as it is shown. */
export async function toDecision({ ask, taken }: AskedOrTaken, review: DecidingReview, told: readonly StoredFollowUp[]): Promise<Decision> {
  const shared = { reviewId: review.id, reviewNumber: review.number, isReviewSealed: review.sealedAt !== null, standing: told.at(-1)?.standing ?? ('open' as const), followUps: await Promise.all(told.map(toFollowUp)) };
  if (!taken) {
    const { id, version: askedVersion, kind, title, detail, proposedDueOn, actionId } = ask;
    const body = bodyFor(kind);
    return {
      ...shared, id, askedId: id, askedVersion, version: 0, kind, title, detail, proposedDueOn, actionId, outcome: 'open', body, bodyName: bodyNameOf(body, review),
      words: null, decidedOn: null, owner: null, ownerId: null, dueOn: null, reviewOn: null, takenId: null,
    };
  }
  const { reviewId: _review, ownerId, ...facts } = taken;
  return { ...shared, ...facts, ownerId, owner: ownerId ? await loadPeople().load(ownerId) : null, bodyName: bodyNameOf(taken.body, review), takenId: taken.id };
}

/** The decisions of a review, as they are shown. */
export async function readDecisions(reviewId: string): Promise<Decision[]> {
  const review = (await loadDecidingReview().load(reviewId))!;
  const found = await listDecisions(reviewId);
  return Promise.all(found.map(async (each) => toDecision(each, review, each.taken ? await loadFollowUps().load(each.taken.id) : [])));
}

/** What opens a review of earlier ones, as it is shown. */
export async function readFollowUps(reviewId: string): Promise<Decision[]> {
  return Promise.all((await listFollowUps(reviewId)).map(({ decision, review, told }) => toDecision({ ask: null, taken: decision }, review, told)));
}
