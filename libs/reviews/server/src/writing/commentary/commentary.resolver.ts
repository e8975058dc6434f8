import { Inject } from '@nestjs/common';
import { Args, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { platformError } from '@waymark/platform/domain';
import { currentMember, Requires } from '@waymark/platform/server';
import type { CommentarySubject, DecisionBody, WrittenField } from '@waymark/reviews/domain';
import { requireReview } from '../../reviewing/read-review';
import { Review } from '../../reviewing/review.model';
import { mayReadDrafts } from '../may-read';
import { WriteBodyCommentInput, WriteCommentaryInput } from './commentary.inputs';
import { Commentary } from './commentary.model';
import { CommentaryService } from './commentary.service';
import { readBodyComment, readCommentary } from './read-commentary';

@ObjectType({ description: 'A field of a review after somebody wrote in it.' })
export class CommentaryPayload {
  reviewId: string;
  subjectKind: CommentarySubject;
  subjectId: string;
  field: WrittenField;
  body: DecisionBody | null;
}

@Resolver(() => Review)
export class CommentaryResolver {
  constructor(@Inject(CommentaryService) private readonly service: CommentaryService) {}

  @Mutation(() => CommentaryPayload, { description: 'Writes the words of one field of a review. If somebody wrote in it since, nothing is saved, and the answer has both texts, who wrote and when.' })
  @Requires('reviews.run')
  async writeCommentary(@Args('input', { description: 'Which field, and its words.' }) input: WriteCommentaryInput): Promise<CommentaryPayload> {
    await this.service.write(input);
    const { reviewId, subjectKind, subjectId, field } = input;
    return { reviewId, subjectKind, subjectId, field, body: null };
  }

  @Mutation(() => CommentaryPayload, { description: 'Writes what the sub-group or the board says for itself. Executives cannot change it.' })
  @Requires('reviews.read')
  async writeBodyComment(@Args('input', { description: 'Whose comment, and its words.' }) input: WriteBodyCommentInput): Promise<CommentaryPayload> {
    await this.service.writeForBody(input);
    const { reviewId, body } = input;
    return { reviewId, subjectKind: 'review', subjectId: reviewId, field: body === 'board' ? 'board_comment' : 'sub_group_comment', body };
  }

  @ResolveField(() => [Commentary], { nullable: true, description: 'Every field that executives write, in order, written or not. Null for those who read the paper instead of words being written.' })
  async commentary(review: Review): Promise<Commentary[] | null> {
    return mayReadDrafts(review, await currentMember()) ? readCommentary(review) : null;
  }

  @ResolveField(() => Commentary, { nullable: true, description: 'What the sub-group says for itself, written or not; null for those who may not read the review yet.' })
  async subGroupComment(review: Review): Promise<Commentary | null> {
    return review.mayRead ? readBodyComment(review, 'sub_group') : null;
  }

  @ResolveField(() => Commentary, { nullable: true, description: 'What the board says for itself, written or not; null for those who may not read the review yet.' })
  async boardComment(review: Review): Promise<Commentary | null> {
    return review.mayRead ? readBodyComment(review, 'board') : null;
  }
}

@Resolver(() => CommentaryPayload)
export class CommentaryPayloadResolver {
  @ResolveField(() => Commentary, { description: 'The field as it is now.' })
  async commentary({ reviewId, subjectId, field, body }: CommentaryPayload): Promise<Commentary> {
    const review = await requireReview(reviewId);
    if (body) return readBodyComment(review, body);
    const written = (await readCommentary(review)).find((each) => each.subjectId === subjectId && each.field === field);
    if (!written) throw platformError('platform.not_found');
    return written;
  }

  @ResolveField(() => Review, { description: 'The review.' })
  review({ reviewId }: CommentaryPayload): Promise<Review> {
    return requireReview(reviewId);
  }
}
