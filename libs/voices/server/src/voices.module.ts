import { Module } from '@nestjs/common';
import { PlansModule } from '@waymark/plans/server';
import { CommentPayloadResolver, CommentsResolver } from './comments/comments.resolver';
import { CommentsService } from './comments/comments.service';

export const voicesResolvers = [CommentsResolver, CommentPayloadResolver];

/** Advice, support and challenge: in the open, and in the safe space of a staff group. */
@Module({ imports: [PlansModule], providers: [...voicesResolvers, CommentsService] })
export class VoicesModule {}
