import { Inject, Module } from '@nestjs/common';
import { Clock } from '@waymark/platform/server';
import { PlansModule } from '@waymark/plans/server';
import { ChallengeEventResolver, ChallengePayloadResolver, ChallengesResolver } from './challenges/challenges.resolver';
import { ChallengesService } from './challenges/challenges.service';
import { readChallengesBy } from './challenges/read-challenge';
import { CommentPayloadResolver, CommentsResolver } from './comments/comments.resolver';
import { CommentsService } from './comments/comments.service';

export const voicesResolvers = [
  ChallengesResolver,
  ChallengeEventResolver,
  ChallengePayloadResolver,
  CommentsResolver,
  CommentPayloadResolver,
];

/** Advice, support and challenge: in the open, and in the safe space of a staff group. */
@Module({ imports: [PlansModule], providers: [...voicesResolvers, ChallengesService, CommentsService] })
export class VoicesModule {
  constructor(@Inject(Clock) clock: Clock) {
    readChallengesBy(clock);
  }
}
