import { Inject } from '@nestjs/common';
import { Args, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { requireReview } from '../../reviewing/read-review';
import { Review } from '../../reviewing/review.model';
import { AskVoiceInput, VoiceAsked } from './asked.model';
import { AskedService } from './asked.service';
import { readAsked } from './read-asked';

@ObjectType({ description: 'A review after somebody was asked for a view of it.' })
export class VoiceAskedPayload {
  reviewId: string;
  askedId: string;
}

@Resolver(() => Review)
export class AskedResolver {
  constructor(@Inject(AskedService) private readonly service: AskedService) {}

  @Mutation(() => VoiceAskedPayload, { description: 'Asks a staff group or an adviser for a view of a review. They get a plain mail with a link; a group decides by itself whether to say something, and what.' })
  @Requires('reviews.run')
  askVoice(@Args('input', { description: 'Whom to ask.' }) input: AskVoiceInput): Promise<VoiceAskedPayload> {
    return this.service.ask(input);
  }

  @ResolveField(() => [VoiceAsked], { nullable: true, description: 'Which staff groups and advisers were asked for a view, and whether it came; null for those who may not read the review yet.' })
  async asked({ id, mayRead }: Review): Promise<VoiceAsked[] | null> {
    return mayRead ? readAsked(id) : null;
  }
}

@Resolver(() => VoiceAskedPayload)
export class VoiceAskedPayloadResolver {
  @ResolveField(() => VoiceAsked, { description: 'Who was asked.' })
  async asked({ reviewId, askedId }: VoiceAskedPayload): Promise<VoiceAsked> {
    return (await readAsked(reviewId)).find(({ id }) => id === askedId)!;
  }

  @ResolveField(() => Review, { description: 'The review.' })
  review({ reviewId }: VoiceAskedPayload): Promise<Review> {
    return requireReview(reviewId);
  }
}
