import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { Clock, currentMember, Requires } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';
import { findReview } from '../reviewing/read-review';
import { ReviewPayload } from '../reviewing/review.model';
import { mayReadDrafts } from '../writing/may-read';
import { PaperAudienceEnum } from './paper.enums';
import { Paper } from './paper.model';
import { readRecordOf } from './read-record';
import { requireAudience } from './reader-audience';
import { SealableRecord } from './record.model';
import { ApproveReviewInput, DeclineToSignInput, FreezeReviewInput, SignReviewInput, WriteAddendumInput } from './sealing.inputs';
import { SealingService } from './sealing.service';

@Resolver(() => Paper)
export class SealingResolver {
  constructor(
    @Inject(SealingService) private readonly service: SealingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Query(() => SealableRecord, {
    nullable: true,
    description: 'The record of a review: sealed; until then as it was frozen last, with all that was done since; before that, for those who write it, as a draft. Null where there is none, or none that the viewer may read.',
  })
  @Requires('reviews.read')
  async reviewRecord(
    @Args('number', { type: () => Int, description: 'The number of the review in the organisation.' }) number: number,
    @Args('audience', { type: () => PaperAudienceEnum, nullable: true, description: 'For whom it is to be safe; as much as the viewer may read unless said.' }) asked: PaperAudience | null,
  ): Promise<SealableRecord | null> {
    const [review, member] = [await findReview(number), await currentMember()];
    if (!review?.mayReadPaper) return null;
    const draftAt = mayReadDrafts(review, member) ? this.clock.now() : null;
    return readRecordOf(review.id, requireAudience(asked, member), { draftAt, onlyPaper: !review.mayRead });
  }

  @Mutation(() => ReviewPayload, { description: 'Makes the next version of the paper, in both audiences: words as they are now, facts as the version before has them unless asked otherwise.' })
  @Requires('reviews.run')
  freezeReview(@Args('input', { description: 'The review.' }) input: FreezeReviewInput): Promise<ReviewPayload> {
    return this.service.freeze(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Signs an exact version of the paper: by those who are asked to at the present stage.' })
  @Requires('reviews.move')
  signReview(@Args('input', { description: 'The review and the version that was read.' }) input: SignReviewInput): Promise<ReviewPayload> {
    return this.service.sign(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Says that one does not sign an exact version, and why. One may sign it later all the same.' })
  @Requires('reviews.move')
  declineToSign(@Args('input', { description: 'The review, the version that was read, and why.' }) input: DeclineToSignInput): Promise<ReviewPayload> {
    return this.service.decline(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Approves a review for the board. That seals it for ever: nothing in it can change from then on.' })
  @Requires('reviews.approve')
  approveReview(@Args('input', { description: 'The review and the version that was read.' }) input: ApproveReviewInput): Promise<ReviewPayload> {
    return this.service.approve(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Writes words beside a sealed review, with their date. The original stays as it is.' })
  @Requires('reviews.move')
  writeAddendum(@Args('input', { description: 'The review and the words.' }) input: WriteAddendumInput): Promise<ReviewPayload> {
    return this.service.addAddendum(input);
  }

  @ResolveField(() => PersonLink, { description: 'Who made this version.' })
  frozenBy(@Parent() { frozenById }: Paper): Promise<PersonLink> {
    return loadPeople().load(frozenById);
  }
}
