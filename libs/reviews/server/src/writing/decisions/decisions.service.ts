import { Inject, Injectable } from '@nestjs/common';
import { listActiveMembers } from '@waymark/organisations/server';
import { findSubject, requirePermit } from '@waymark/plans/server';
import { deny, platformError } from '@waymark/platform/domain';
import { Clock, currentMember, saveVersioned, take } from '@waymark/platform/server';
import { requireReview } from '../../reviewing/read-review';
import type { Review } from '../../reviewing/review.model';
import { canWrite } from '../../reviewing/review.policy';
import { takeReviewFor } from '../../reviewing/take-review';
import { reviewsError } from '../../reviews.errors';
import { type Hand, toHand } from '../hand';
import { canFollowUp, canSpeakFor } from '../writing.policy';
import { DecisionAskedRow, DecisionRow } from './decision.entity';
import type { AskForDecisionInput, FollowUpDecisionInput, ReviseDecisionAskedInput, TakeDecisionInput } from './decision.inputs';
import type { DecisionPayload } from './decision.model';
import { loadAsks, loadTaken, type StoredAsk, type StoredDecision } from './decisions.queries';
import { type Ask, correctDecision, type Taking, writeAsk, writeDecision, writeFollowUp } from './write-decision';

type Asking = Pick<AskForDecisionInput, 'kind' | 'title' | 'detail' | 'actionId' | 'proposedDueOn'>;

/** What is asked of the sub-group and the board, what they decide, and what becomes of it. */
@Injectable()
export class DecisionsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async ask({ reviewId, ...asking }: AskForDecisionInput): Promise<DecisionPayload> {
    const { review } = await takeReviewFor(reviewId, canWrite);
    return { reviewId, decisionId: await writeAsk(reviewId, await this.toAsk(asking, review), await toHand(this.clock)) };
  }

  async revise({ askedId, version, ...asking }: ReviseDecisionAskedInput): Promise<DecisionPayload> {
    const { row, review } = await this.takeAsk(askedId);
    row.revise(await this.toAsk(asking, review));
    await saveVersioned(row, version);
    loadAsks().clear(review.id);
    return { reviewId: review.id, decisionId: askedId };
  }

  async withdraw(askedId: string, version: number): Promise<{ readonly reviewId: string }> {
    const { row, review } = await this.takeAsk(askedId);
    const { by, at } = await toHand(this.clock);
    row.withdraw(by, at);
    await saveVersioned(row, version);
    loadAsks().clear(review.id);
    return { reviewId: review.id };
  }

  /** Decides what was asked, or of the body's own accord; or corrects what it decided, which the history keeps. */
  async take({ reviewId, body, version, ...input }: TakeDecisionInput): Promise<DecisionPayload> {
    await takeReviewFor(reviewId, canSpeakFor(body));
    const hand = await toHand(this.clock);
    const ask = input.askedId ? await this.requireAsk(reviewId, input.askedId) : null;
    const held = await this.findHeld(reviewId, body, input);
    const taking = await this.toTaking(input, ask, held, hand);
    if (!held) {
      if (version > 0) throw platformError('platform.not_found');
      return { reviewId, decisionId: await writeDecision(reviewId, body, taking, hand) };
    }
    await correctDecision(held, taking, version);
    return { reviewId, decisionId: held.id };
  }

  async followUp({ decisionId, standing, words }: FollowUpDecisionInput): Promise<DecisionPayload> {
    const { reviewId } = await take(DecisionRow, decisionId);
    const review = await requireReview(reviewId);
    const decision = (await loadTaken().load(reviewId)).find(({ id }) => id === decisionId)!;
    requirePermit(canFollowUp({ ...decision, isReviewSealed: review.state === 'sealed' }, await currentMember()));
    if (standing === 'dropped' && !words) throw reviewsError('reviews.decision.words_needed', { field: 'words' });
    await writeFollowUp(decision, standing, words ?? null, await toHand(this.clock));
    return { reviewId, decisionId };
  }

  /** What is asked for, to be changed: until somebody has decided it. */
  private async takeAsk(askedId: string): Promise<{ readonly row: DecisionAskedRow; readonly review: Review }> {
    const { reviewId } = await take(DecisionAskedRow, askedId);
    const { review } = await takeReviewFor(reviewId, canWrite);
    const row = await take(DecisionAskedRow, askedId);
    if (row.withdrawnAt) throw reviewsError('reviews.decision.withdrawn');
    if ((await loadTaken().load(reviewId)).some((decision) => decision.askedId === askedId)) requirePermit(deny('This was decided already, so it stays as it was asked. Ask for another decision.'));
    return { row, review };
  }

  private async requireAsk(reviewId: string, askedId: string): Promise<StoredAsk> {
    const ask = (await loadAsks().load(reviewId)).find(({ id }) => id === askedId);
    if (!ask) throw platformError('platform.not_found');
    if (ask.isWithdrawn) throw reviewsError('reviews.decision.withdrawn');
    return ask;
  }

  /** The decision that this one corrects; null where there is none yet. */
  private async findHeld(reviewId: string, body: TakeDecisionInput['body'], { askedId, decisionId }: Pick<TakeDecisionInput, 'askedId' | 'decisionId'>): Promise<StoredDecision | null> {
    const taken = (await loadTaken().load(reviewId)).filter((decision) => decision.body === body);
    const held = decisionId ? taken.find(({ id }) => id === decisionId) : askedId ? taken.find((decision) => decision.askedId === askedId) : null;
    if (decisionId && !held) throw platformError('platform.not_found');
    return held ?? null;
  }

  private async toAsk({ kind, title, detail, actionId, proposedDueOn }: Asking, { planId }: Review): Promise<Ask> {
    if (proposedDueOn && !actionId) throw reviewsError('reviews.decision.action_needed', { field: 'actionId' });
    const action = actionId ? await findSubject('action', actionId) : null;
    if (actionId && action?.planId !== planId) throw reviewsError('reviews.decision.action_elsewhere', { field: 'actionId' });
    return { kind, title, detail: detail ?? null, actionId: actionId || null, proposedDueOn: proposedDueOn ?? null };
  }

  private async toTaking({ title, outcome, words, ownerId, dueOn, reviewOn }: Omit<TakeDecisionInput, 'reviewId' | 'body' | 'version'>, ask: StoredAsk | null, held: StoredDecision | null, { on }: Hand): Promise<Taking> {
    const named = ask?.title ?? title ?? held?.title;
    if (!named) throw reviewsError('reviews.decision.title_needed', { field: 'title' });
    if (outcome !== 'agreed' && outcome !== 'noted' && !words) throw reviewsError('reviews.decision.words_needed', { field: 'words' });
    if (ownerId && (await listActiveMembers([ownerId], on)).length === 0) throw reviewsError('reviews.decision.owner_unfit', { field: 'ownerId' });
    return { askedId: ask?.id ?? held?.askedId ?? null, title: named, detail: ask?.detail ?? held?.detail ?? null, outcome, words: words ?? null, ownerId: ownerId || null, dueOn: dueOn ?? null, reviewOn: reviewOn ?? null };
  }
}
