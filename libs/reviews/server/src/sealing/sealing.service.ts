import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { requirePermit } from '@waymark/plans/server';
import { Clock, currentMember } from '@waymark/platform/server';
import { orderSealedDocuments } from '../documents/order-documents';
import type { ReviewPayload } from '../reviewing/review.model';
import { canApprove, canFreeze, canSign, canWriteAddendum } from '../reviewing/review.policy';
import { factsOf, requireReview } from '../reviewing/read-review';
import { takeReviewFor } from '../reviewing/take-review';
import { writeAddendumRow } from './addenda.queries';
import { freezeReview } from './freeze';
import { sealReview } from './seal';
import { sealingError } from './sealing.errors';
import type { ApproveReviewInput, DeclineToSignInput, FreezeReviewInput, SignReviewInput, WriteAddendumInput } from './sealing.inputs';
import { signPaper } from './sign';
import type { SigningStage, SignOffFacts } from './sign-offs.queries';

/** Papers, names under them, the seal and what is added later, as people make them. */
@Injectable()
export class SealingService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async freeze({ reviewId, refreshFacts, reason }: FreezeReviewInput): Promise<ReviewPayload> {
    const { member } = await takeReviewFor(reviewId, canFreeze);
    await freezeReview(reviewId, { refreshFacts: refreshFacts ?? false, reason: reason ?? null, by: member.personId, at: this.clock.now() });
    return { reviewId };
  }

  sign = (input: SignReviewInput): Promise<ReviewPayload> => this.putName(input, 'signed');

  decline = (input: DeclineToSignInput): Promise<ReviewPayload> => this.putName(input, 'declined');

  /** Approves for the board, which seals: of two who approve at once, the second hears that it is sealed. */
  async approve({ reviewId, paperVersion, words }: ApproveReviewInput): Promise<ReviewPayload> {
    const { row, member } = await takeReviewFor(reviewId, canApprove);
    await sealReview(row, { paperVersion, words: words ?? null, by: member.personId, at: this.clock.now() });
    await orderSealedDocuments(reviewId, member.personId, this.clock.now());
    return { reviewId };
  }

  async addAddendum({ reviewId, paragraph, words }: WriteAddendumInput): Promise<ReviewPayload> {
    const [review, member] = [await requireReview(reviewId), await currentMember()];
    requirePermit(canWriteAddendum(factsOf(review), member));
    await writeAddendumRow(randomUUID(), { reviewId, paragraph: paragraph ?? null, words, by: member.personId, at: this.clock.now() });
    await orderSealedDocuments(reviewId, member.personId, this.clock.now());
    return { reviewId };
  }

  private async putName({ reviewId, paperVersion, stage, words }: SignReviewInput, outcome: SignOffFacts['outcome']): Promise<ReviewPayload> {
    const { row, member } = await takeReviewFor(reviewId, canSign);
    if (row.stage !== stage) throw sealingError('reviews.sign_off.stage_left');
    await signPaper(reviewId, { stage: row.stage as SigningStage, outcome, paperVersion, words: words ?? null, by: member.personId, at: this.clock.now() });
    return { reviewId };
  }
}
