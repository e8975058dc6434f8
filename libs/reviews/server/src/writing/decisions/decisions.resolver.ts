import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ActionLink, IdRules, loadActionLink, VersionRules } from '@waymark/plans/server';
import { platformError, toWords } from '@waymark/platform/domain';
import { currentMember, Requires } from '@waymark/platform/server';
import { factsOf, requireReview } from '../../reviewing/read-review';
import { Review } from '../../reviewing/review.model';
import { canWrite } from '../../reviewing/review.policy';
import { mayReadAsked } from '../may-read';
import { canFollowUp, canSpeakFor } from '../writing.policy';
import { AskForDecisionInput, FollowUpDecisionInput, ReviseDecisionAskedInput, TakeDecisionInput } from './decision.inputs';
import { Decision, DecisionPayload, DecisionViewerCan, DecisionWithdrawnPayload, OfferedChange } from './decision.model';
import { DecisionsService } from './decisions.service';
import { readDecisions, readFollowUps } from './read-decisions';

@ArgsType()
export class WithdrawDecisionAskedArgs {
  @Field(() => ID, { description: 'What is asked for.' })
  @IdRules()
  askedId: string;

  @Field(() => Int, { description: 'The version of it that the page showed.' })
  @VersionRules()
  version: number;
}

@Resolver(() => Review)
export class DecisionsResolver {
  constructor(@Inject(DecisionsService) private readonly service: DecisionsService) {}

  @Mutation(() => DecisionPayload, { description: 'Asks the sub-group or the board for a decision.' })
  @Requires('reviews.run')
  askForDecision(@Args('input', { description: 'What to ask for.' }) input: AskForDecisionInput): Promise<DecisionPayload> {
    return this.service.ask(input);
  }

  @Mutation(() => DecisionPayload, { description: 'Rewords what is asked for, until it is decided.' })
  @Requires('reviews.run')
  reviseDecisionAsked(@Args('input', { description: 'The new words.' }) input: ReviseDecisionAskedInput): Promise<DecisionPayload> {
    return this.service.revise(input);
  }

  @Mutation(() => DecisionWithdrawnPayload, { description: 'Asks for it no longer, until it is decided.' })
  @Requires('reviews.run')
  withdrawDecisionAsked(@Args() { askedId, version }: WithdrawDecisionAskedArgs): Promise<DecisionWithdrawnPayload> {
    return this.service.withdraw(askedId, version);
  }

  @Mutation(() => DecisionPayload, { description: 'Decides, in the name of the sub-group or the board, what was asked or something of their own accord; or corrects what they decided.' })
  @Requires('reviews.read')
  takeDecision(@Args('input', { description: 'The decision.' }) input: TakeDecisionInput): Promise<DecisionPayload> {
    return this.service.take(input);
  }

  @Mutation(() => DecisionPayload, { description: 'Says what became of a decision of a sealed review. What was said before stays.' })
  @Requires('reviews.read')
  followUpDecision(@Args('input', { description: 'What became of it.' }) input: FollowUpDecisionInput): Promise<DecisionPayload> {
    return this.service.followUp(input);
  }

  @ResolveField(() => [Decision], { nullable: true, description: 'What is asked for and what was decided, in order; null for those who may not read it yet.' })
  async decisions(review: Review): Promise<Decision[] | null> {
    return mayReadAsked(review, await currentMember()) ? readDecisions(review.id) : null;
  }

  @ResolveField(() => [Decision], { nullable: true, description: 'Decisions of earlier sealed reviews of this plan that this one opens with: all that no review before has shown as done or dropped. Null for those who may not read the review yet.' })
  async followUps({ id, mayRead }: Review): Promise<Decision[] | null> {
    return mayRead ? readFollowUps(id) : null;
  }
}

@Resolver(() => Decision)
export class DecisionResolver {
  @ResolveField(() => ActionLink, { nullable: true, description: 'The action of the plan that it is about.' })
  async action({ actionId }: Decision): Promise<ActionLink | null> {
    return actionId ? loadActionLink().load(actionId) : null;
  }

  @ResolveField(() => OfferedChange, { nullable: true, description: 'The new due date of the action that was agreed: offered to executives, never made by itself. Null where nothing is offered.' })
  async offer({ actionId, outcome, proposedDueOn, dueOn, bodyName, decidedOn, reviewNumber }: Decision): Promise<OfferedChange | null> {
    const agreedOn = outcome === 'agreed' ? proposedDueOn : outcome === 'agreed_with_changes' ? (dueOn ?? proposedDueOn) : null;
    if (!actionId || !proposedDueOn || !agreedOn) return null;
    return { actionId, dueOn: agreedOn, reason: `Agreed by ${bodyName} on ${toWords(decidedOn!)}, in review ${reviewNumber}.` };
  }

  @ResolveField(() => DecisionViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(decision: Decision): Promise<DecisionViewerCan> {
    const [review, member] = [await requireReview(decision.reviewId), await currentMember()];
    const facts = factsOf(review);
    const revise = canWrite(facts, member);
    return {
      revise: revise.allowed && (decision.takenId || !decision.askedId) ? { allowed: false, reason: 'This was decided already, so it stays as it was asked.' } : revise,
      take: canSpeakFor(decision.takenId ? decision.body : review.stage === 'board' ? 'board' : 'sub_group')(facts, member),
      followUp: canFollowUp(decision, member),
    };
  }
}

@Resolver(() => DecisionPayload)
export class DecisionPayloadResolver {
  @ResolveField(() => Decision, { description: 'The decision as it is now.' })
  async decision({ reviewId, decisionId }: DecisionPayload): Promise<Decision> {
    const decision = (await readDecisions(reviewId)).find(({ id, askedId }) => id === decisionId || askedId === decisionId);
    if (!decision) throw platformError('platform.not_found');
    return decision;
  }

  @ResolveField(() => Review, { description: 'The review it belongs to.' })
  review({ reviewId }: DecisionPayload): Promise<Review> {
    return requireReview(reviewId);
  }
}

@Resolver(() => DecisionWithdrawnPayload)
export class DecisionWithdrawnPayloadResolver {
  @ResolveField(() => Review, { description: 'The review.' })
  review({ reviewId }: DecisionWithdrawnPayload): Promise<Review> {
    return requireReview(reviewId);
  }
}
