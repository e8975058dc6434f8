import { Inject, Injectable } from '@nestjs/common';
import { findSubject } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, isUuid } from '@waymark/platform/server';
import { bodyFields } from '@waymark/reviews/domain';
import { canWrite } from '../../reviewing/review.policy';
import { takeReviewFor } from '../../reviewing/take-review';
import { toHand } from '../hand';
import { canSpeakFor } from '../writing.policy';
import type { WriteBodyCommentInput, WriteCommentaryInput } from './commentary.inputs';
import { saveField } from './save-field';

const misplaced = () => platformError('platform.bad_input', { fields: { field: 'The plan, its objectives and its outcomes have one field of commentary each. All other fields are of the whole review.' } });

/** The words of a review, field by field: two people who write different fields never meet. */
@Injectable()
export class CommentaryService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @throws platform.conflict with both texts when somebody has written in the same field since. */
  async write({ reviewId, subjectKind, subjectId, field, words, version }: WriteCommentaryInput): Promise<void> {
    const { review } = await takeReviewFor(reviewId, canWrite);
    if ((subjectKind === 'review') !== (field !== 'commentary')) throw misplaced();
    if (subjectKind === 'review' && subjectId !== review.id) throw platformError('platform.not_found');
    if (subjectKind !== 'review') await this.requirePart(subjectKind, subjectId, review.planId);
    await saveField({ reviewId, subjectKind, subjectId, field }, words, version, await toHand(this.clock));
  }

  /** What a body says for itself: executives have no hand in it. */
  async writeForBody({ reviewId, body, words, version }: WriteBodyCommentInput): Promise<void> {
    await takeReviewFor(reviewId, canSpeakFor(body));
    await saveField({ reviewId, subjectKind: 'review', subjectId: reviewId, field: bodyFields[body] }, words, version, await toHand(this.clock));
  }

  /** @throws platform.not_found for what is no part of the plan. */
  private async requirePart(kind: string, id: string, planId: string): Promise<void> {
    const subject = isUuid(id) ? await findSubject(kind, id) : null;
    if (subject?.planId !== planId) throw platformError('platform.not_found');
  }
}
