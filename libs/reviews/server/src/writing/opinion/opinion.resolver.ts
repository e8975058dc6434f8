import { Inject } from '@nestjs/common';
import { Args, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock, currentMember, Requires } from '@waymark/platform/server';
import { requireReview } from '../../reviewing/read-review';
import { Review } from '../../reviewing/review.model';
import { canWrite } from '../../reviewing/review.policy';
import { takeReviewFor } from '../../reviewing/take-review';
import { toHand } from '../hand';
import { mayReadDrafts } from '../may-read';
import { GiveOpinionInput, ReviseOpinionScaleInput } from './opinion.inputs';
import { AssuranceOpinion, OpinionScale } from './opinion.model';
import { readOpinion, readScale } from './read-opinion';
import { saveOpinion, saveScale } from './save-opinion';

@ObjectType({ description: 'A review after its assurance opinion was given.' })
export class OpinionPayload {
  reviewId: string;
}

@ObjectType({ description: 'The scale after it was changed.' })
export class OpinionScalePayload {
  revision: number;
}

@Resolver(() => Review)
export class OpinionResolver {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Query(() => OpinionScale, { description: 'The scale on which the organisation gives assurance opinions.' })
  @Requires('reviews.read')
  opinionScale(): Promise<OpinionScale> {
    return readScale();
  }

  @Mutation(() => OpinionPayload, { description: 'Gives the assurance opinion of a review, or takes it back. Why is written into the field OPINION_REASON.' })
  @Requires('reviews.run')
  async giveOpinion(@Args('input', { description: 'The opinion.' }) { reviewId, level, version }: GiveOpinionInput): Promise<OpinionPayload> {
    await takeReviewFor(reviewId, canWrite);
    await saveOpinion(reviewId, level ?? null, version, await toHand(this.clock));
    return { reviewId };
  }

  @Mutation(() => OpinionScalePayload, { description: 'Sets another scale for assurance opinions, for a reason. Opinions given already keep the one they were given on.' })
  @Requires('reviews.run')
  async reviseOpinionScale(@Args('input', { description: 'The scale.' }) { revision, levels, reason }: ReviseOpinionScaleInput): Promise<OpinionScalePayload> {
    await saveScale(levels, revision, reason, await toHand(this.clock));
    return { revision: revision + 1 };
  }

  @ResolveField(() => AssuranceOpinion, { nullable: true, description: 'The assurance opinion, given or not. Null for those who read the paper instead of words being written.' })
  async opinion(review: Review): Promise<AssuranceOpinion | null> {
    return mayReadDrafts(review, await currentMember()) ? readOpinion(review) : null;
  }
}

@Resolver(() => OpinionPayload)
export class OpinionPayloadResolver {
  @ResolveField(() => AssuranceOpinion, { description: 'The opinion as it is now.' })
  opinion({ reviewId }: OpinionPayload): Promise<AssuranceOpinion> {
    return readOpinion({ id: reviewId });
  }

  @ResolveField(() => Review, { description: 'The review.' })
  review({ reviewId }: OpinionPayload): Promise<Review> {
    return requireReview(reviewId);
  }
}

@Resolver(() => OpinionScalePayload)
export class OpinionScalePayloadResolver {
  @ResolveField(() => OpinionScale, { description: 'The scale in force.' })
  scale(): Promise<OpinionScale> {
    return readScale();
  }
}
