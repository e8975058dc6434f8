import { type Day, platformError } from '@waymark/platform/domain';
import { changesOf, insert, saveVersioned, take } from '@waymark/platform/server';
import type { DecisionBody, DecisionKind, FollowUpStanding, TakenOutcome } from '@waymark/reviews/domain';
import type { Hand } from '../hand';
import { refuseUnseen } from '../refuse-unseen';
import { DecisionAskedRow, DecisionRow } from './decision.entity';
import { addFollowUp, loadAsks, loadDecidingReview, loadFollowUps, loadSealed, loadTaken, lockDecision, nextAskPlace, nextDecisionPlace, type StoredDecision } from './decisions.queries';

/** What executives ask for. */
export interface Ask {
  readonly kind: DecisionKind;
  readonly title: string;
  readonly detail: string | null;
  readonly actionId: string | null;
  readonly proposedDueOn: Day | null;
}

/** Asks for a decision in a review, which must be locked. Gives its id. */
export async function writeAsk(reviewId: string, ask: Ask, { by, at }: Hand): Promise<string> {
  const { id } = await insert(DecisionAskedRow, { ...ask, reviewId, place: await nextAskPlace(reviewId), askedBy: by, askedAt: at, withdrawnAt: null, withdrawnBy: null });
  loadAsks().clear(reviewId);
  return id;
}

/** What a body decides. */
export interface Taking {
  readonly askedId: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly outcome: TakenOutcome;
  readonly words: string | null;
  readonly ownerId: string | null;
  readonly dueOn: Day | null;
  readonly reviewOn: Day | null;
}

/** Writes down a decision of a body on a review, which must be locked. Gives its id. */
export async function writeDecision(reviewId: string, body: DecisionBody, taking: Taking, { by, on }: Hand): Promise<string> {
  const { id } = await insert(DecisionRow, { ...taking, reviewId, body, place: await nextDecisionPlace(reviewId), decidedOn: on, decidedBy: by });
  loadTaken().clear(reviewId);
  return id;
}

/** Corrects a decision of a review, which must be locked. @throws platform.conflict when somebody corrected the same since. */
export async function correctDecision({ id, reviewId }: Pick<StoredDecision, 'id' | 'reviewId'>, taking: Taking, seen: number): Promise<void> {
  const row = await take(DecisionRow, id);
  row.decide(taking);
  const changed = changesOf(row);
  await refuseUnseen(row, seen, changed, { by: row.decidedBy, at: null });
  await saveVersioned(row, row.version);
  loadTaken().clear(reviewId);
}

/** Says what became of a decision of a sealed review. What was said before stays. @throws platform.not_found */
export async function writeFollowUp({ id, reviewId }: Pick<StoredDecision, 'id' | 'reviewId'>, standing: FollowUpStanding, words: string | null, { by, at, on }: Hand): Promise<void> {
  await lockDecision(id);
  const review = await loadDecidingReview().load(reviewId);
  if (!review) throw platformError('platform.not_found');
  const sealed = await loadSealed().load(review.planId);
  await addFollowUp([id, standing, words, by, on, at.toISOString(), sealed.length]);
  loadFollowUps().clear(id);
}
