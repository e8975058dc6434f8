import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { findPlan, PlanLink } from '@waymark/plans/server';
import { Clock, currentMember, Requires } from '@waymark/platform/server';
import { listReviews } from './list-reviews';
import { CancelReviewInput, MoveReviewOnInput, NameSignersInput, OpenReviewInput, ReviewsArgs, ReviseStageInput, SendReviewBackInput } from './review.inputs';
import { Review, ReviewLink, ReviewPage, ReviewPayload } from './review.model';
import * as policy from './review.policy';
import { factsOf, findReview, loadReview, requireReview, toSteps } from './read-review';
import { loadTeamReviews, toReviewLink } from './review-links';
import { loadSteps } from './reviews.queries';
import { ReviewsService } from './reviews.service';
import { ReviewViewerCan, StageStep } from './stage.model';

@Resolver(() => Review)
export class ReviewsResolver {
  constructor(
    @Inject(ReviewsService) private readonly service: ReviewsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Query(() => Review, { nullable: true, description: 'A review by its number; null when there is none.' })
  @Requires('reviews.read')
  review(@Args('number', { type: () => Int, description: 'Its number in the organisation.' }) number: number): Promise<Review | null> {
    return findReview(number);
  }

  @Query(() => ReviewPage, { description: 'Reviews, the newest first. Before it is sealed, everybody sees when a review takes place; what is in it, only those who have a part in it.' })
  @Requires('reviews.read')
  async reviews(@Args() asked: ReviewsArgs): Promise<ReviewPage> {
    return listReviews(asked, this.clock.today((await currentMember()).timeZone));
  }

  @Mutation(() => ReviewPayload, { description: 'Opens a review of a plan. Dates left out follow from its cycle, or from the period.' })
  @Requires('reviews.run')
  openReview(@Args('input', { description: 'What to review.' }) input: OpenReviewInput): Promise<ReviewPayload> {
    return this.service.open(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Changes the dates of a stage.' })
  @Requires('reviews.run')
  reviseStage(@Args('input', { description: 'The new dates.' }) input: ReviseStageInput): Promise<ReviewPayload> {
    return this.service.reviseStage(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Says who is asked to sign at a stage.' })
  @Requires('reviews.run')
  nameSigners(@Args('input', { description: 'The stage, and who signs.' }) input: NameSignersInput): Promise<ReviewPayload> {
    return this.service.nameSigners(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Sends a review on to its next stage. What is missing never stands in the way: it is printed.' })
  @Requires('reviews.move')
  moveReviewOn(@Args('input', { description: 'The review.' }) input: MoveReviewOnInput): Promise<ReviewPayload> {
    return this.service.moveOn(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Sends a review back to an earlier stage, for a reason that stays with it.' })
  @Requires('reviews.move')
  sendReviewBack(@Args('input', { description: 'The review, to where, and why.' }) input: SendReviewBackInput): Promise<ReviewPayload> {
    return this.service.sendBack(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Cancels a review that is not sealed: executives, and the board once it is before it.' })
  @Requires('reviews.move')
  cancelReview(@Args('input', { description: 'The review, and why.' }) input: CancelReviewInput): Promise<ReviewPayload> {
    return this.service.cancel(input);
  }

  @Mutation(() => ReviewPayload, { description: 'Cancels a review that is not sealed and opens a fresh one of the same period; answers the fresh one.' })
  @Requires('reviews.move')
  replaceReview(@Args('input', { description: 'The review, and why.' }) input: CancelReviewInput): Promise<ReviewPayload> {
    return this.service.replace(input);
  }

  @ResolveField(() => PlanLink, { description: 'The plan that is reviewed.' })
  async plan(@Parent() { planId }: Review): Promise<PlanLink> {
    return (await findPlan(planId))!;
  }

  @ResolveField(() => [StageStep], { description: 'Every time it went to another stage, the earliest first; nothing for those who may not read it yet. Why it went back is told to those who have a part in reviews.' })
  async steps(@Parent() { id, mayRead }: Review): Promise<StageStep[]> {
    const steps = mayRead ? toSteps(await loadSteps().load(id)) : [];
    return policy.hasPart(await currentMember()) ? steps : steps.map((step) => ({ ...step, reason: null }));
  }

  @ResolveField(() => ReviewLink, { nullable: true, description: 'The last sealed review of its kind of the same plan, with which it is compared.' })
  async previous(@Parent() { previousId }: Review): Promise<ReviewLink | null> {
    return previousId ? toReviewLink(await requireReview(previousId)) : null;
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Who presents it to the sub-group.' })
  async presentedBy(@Parent() { presentedById }: Review): Promise<PersonLink | null> {
    return presentedById ? loadPeople().load(presentedById) : null;
  }

  @ResolveField(() => ReviewLink, { nullable: true, description: 'The review that replaced it.' })
  async replacedBy(@Parent() { replacedById }: Review): Promise<ReviewLink | null> {
    return replacedById ? toReviewLink(await requireReview(replacedById)) : null;
  }

  @ResolveField(() => [ReviewLink], { description: "The reviews of teams' plans beneath that it sums up." })
  teamReviews(@Parent() { id }: Review): Promise<ReviewLink[]> {
    return loadTeamReviews().load(id);
  }

  @ResolveField(() => ReviewViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(@Parent() review: Review): Promise<ReviewViewerCan> {
    const [facts, member] = [factsOf(review), await currentMember()];
    return {
      readPaper: policy.canReadPaper(facts, member), changeDates: policy.canChangeDates(facts, member), moveOn: policy.canMoveOn(facts, member), sendBack: policy.canSendBack(facts, member),
      cancel: policy.canCancel(facts, member), write: policy.canWrite(facts, member), ask: policy.canAsk(facts, member), decide: policy.canDecide(facts, member),
      freeze: policy.canFreeze(facts, member), sign: policy.canSign(facts, member), approve: policy.canApprove(facts, member),
      writeAddendum: policy.canWriteAddendum(facts, member), makeDocuments: policy.canMakeDocuments(facts, member),
    };
  }
}

@Resolver(() => ReviewPayload)
export class ReviewPayloadResolver {
  @ResolveField(() => Review, { description: 'The review as it is now.' })
  async review(@Parent() { reviewId }: ReviewPayload): Promise<Review> {
    return (await loadReview().load(reviewId))!;
  }
}
