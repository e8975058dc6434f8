import { Inject, Injectable } from '@nestjs/common';
import { listActiveMembers } from '@waymark/organisations/server';
import { requirePermit } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, isUuid, type Member, requireUnchanged, saveVersioned, take } from '@waymark/platform/server';
import { findNextStage, isStageBefore, isWayBack } from '@waymark/reviews/domain';
import { reviewsError } from '../reviews.errors';
import { freezeWhereNeeded } from '../sealing/freeze';
import { requireWordsPinned } from '../sealing/sign';
import { openReview } from './open-review';
import type { CancelReviewInput, MoveReviewOnInput, NameSignersInput, OpenReviewInput, ReviseStageInput, SendReviewBackInput } from './review.inputs';
import type { Review, ReviewPayload } from './review.model';
import { canCancel, canChangeDates, canMoveOn, canSendBack, canWrite } from './review.policy';
import { requireReview } from './read-review';
import { findReviewOfStage } from './reviews.queries';
import { refuseBadDates } from './stage-dates';
import { ReviewStageRow } from './stage.entity';
import { forgetReview, takeReview, takeReviewFor, type TakenReview } from './take-review';
import { writeSigners, writeStep } from './write-review';

/** Reviews as people open, date and move them. */
@Injectable()
export class ReviewsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async open(input: OpenReviewInput): Promise<ReviewPayload> {
    const { personId } = await currentMember();
    return { reviewId: await openReview(input, { at: this.clock.now(), by: personId }) };
  }

  /** One stage on. Gaps never stand in the way. */
  async moveOn({ id, version }: MoveReviewOnInput): Promise<ReviewPayload> {
    return this.step(id, version, canMoveOn, null, ({ stage }) => findNextStage(stage)!);
  }

  /** One stage back or more, for a reason that stays with the review. */
  async sendBack({ id, version, to, reason }: SendReviewBackInput): Promise<ReviewPayload> {
    return this.step(id, version, canSendBack, reason, ({ stage }) => {
      requirePermit(isWayBack(stage, to));
      return to;
    });
  }

  async cancel({ id, version, reason }: CancelReviewInput): Promise<ReviewPayload> {
    await this.end(id, version, reason);
    return { reviewId: id };
  }

  /** Cancels a review and opens a fresh one of the same plan, period and dates. */
  async replace({ id, version, reason }: CancelReviewInput): Promise<ReviewPayload> {
    const { row, review, member } = await this.end(id, version, reason);
    const stages = review.stages.map(({ kind, opensOn, dueOn, meetsOn }) => ({ kind, opensOn, dueOn, meetsOn }));
    const [presenter] = await listActiveMembers(row.presentedById ? [row.presentedById] : [], this.clock.today(member.timeZone));
    const replacement = await openReview({ ...row, presentedById: presenter?.id ?? null, stages }, { at: this.clock.now(), by: member.personId });
    await this.signersToo(review, replacement);
    row.replacedById = replacement;
    await saveVersioned(row, row.version);
    forgetReview(id);
    return { reviewId: replacement };
  }

  async reviseStage({ id, version, opensOn, dueOn, meetsOn }: ReviseStageInput): Promise<ReviewPayload> {
    const { review } = await this.ofStage(id);
    const stage = await take(ReviewStageRow, id);
    Object.assign(stage, { opensOn, dueOn, meetsOn: meetsOn ?? null });
    refuseBadDates(review.stages.map((held) => (held.id === id ? { ...held, opensOn, dueOn, meetsOn: meetsOn ?? null } : held)));
    await saveVersioned(stage, version);
    forgetReview(review.id);
    return { reviewId: review.id };
  }

  async nameSigners({ stageId, signers }: NameSignersInput): Promise<ReviewPayload> {
    const { review, member } = await this.ofStage(stageId);
    const ids = [...new Set(signers.map(({ personId }) => personId))];
    if (ids.length < signers.length) throw reviewsError('reviews.signer.twice', { field: 'signers' });
    const here = await listActiveMembers(ids, this.clock.today(member.timeZone));
    if (here.length < ids.length) throw reviewsError('reviews.signer.unfit', { field: 'signers' });
    await this.refuseTakingOut(review, stageId, new Set(ids), member);
    await writeSigners(review.id, stageId, signers.map(({ personId, capacity }) => ({ personId, capacity: capacity ?? null })));
    forgetReview(review.id);
    return { reviewId: review.id };
  }

  /** Once it is before the sub-group or the board, executives take nobody off the list of those who sign there. */
  private async refuseTakingOut({ stage, stages }: Review, stageId: string, kept: ReadonlySet<string>, member: Member): Promise<void> {
    const { kind, signers } = stages.find(({ id }) => id === stageId)!;
    if (!['sub_group', 'board'].includes(kind) || isStageBefore(stage, kind)) return;
    const left = signers.map(({ person }) => person.id).filter((id) => !kept.has(id));
    const [asked] = await listActiveMembers(left, this.clock.today(member.timeZone));
    if (asked) throw reviewsError('reviews.signer.asked_already', { name: asked.name, field: 'signers' });
  }

  /** Whoever was asked to sign is asked in the replacement. */
  private async signersToo(replaced: Review, replacementId: string): Promise<void> {
    const { stages } = await requireReview(replacementId);
    for (const { kind, signers } of replaced.stages) {
      const stage = stages.find((held) => held.kind === kind)!;
      await writeSigners(replacementId, stage.id, signers.map(({ person, capacity }) => ({ personId: person.id, capacity })));
    }
    forgetReview(replacementId);
  }

  /** The review of a stage, locked for a change of its dates. */
  private async ofStage(stageId: string): Promise<TakenReview> {
    const reviewId = isUuid(stageId) ? await findReviewOfStage(stageId) : null;
    if (!reviewId) throw platformError('platform.not_found');
    return takeReviewFor(reviewId, canChangeDates);
  }

  private async end(id: string, version: number, reason: string): Promise<TakenReview> {
    const taken = await takeReviewFor(id, canCancel);
    taken.row.cancel(this.clock.now(), taken.member.personId, reason);
    await saveVersioned(taken.row, version);
    forgetReview(id);
    return taken;
  }

  /** Sends a review to another stage; whoever has not seen the last step is told of it, and nothing happens. */
  private async step(id: string, version: number, can: typeof canWrite, reason: string | null, toStage: (review: Review) => Review['stage']): Promise<ReviewPayload> {
    await requireUnchanged(await takeReview(id), version, ['stage']);
    const { row, review, member } = await takeReviewFor(id, can);
    const to = toStage(review);
    const from = row.stage;
    // The sub-group reads a paper, with the words as they are now.
    if (from === 'executive' && to === 'sub_group') await freezeWhereNeeded(id, { by: member.personId, at: this.clock.now() });
    if (from === 'sub_group' && to === 'board') await requireWordsPinned(id);
    row.moveTo(to);
    await saveVersioned(row, version);
    await writeStep(id, { from, to, at: this.clock.now(), by: member.personId, reason });
    forgetReview(id);
    return { reviewId: id };
  }
}
