import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonLink } from '@waymark/organisations/server';
import { GraphQLDay, Permit } from '@waymark/platform/server';
import type { DecisionBody, DecisionKind, DecisionOutcome, FollowUpStanding } from '@waymark/reviews/domain';
import { DecisionBodyEnum, DecisionKindEnum, DecisionOutcomeEnum, FollowUpStandingEnum } from './decision.enums';

@ObjectType({ description: 'What was said of what became of a decision. Nothing of it is ever changed.' })
export class FollowUp {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => FollowUpStandingEnum, { description: 'What became of it by then.' })
  standing: FollowUpStanding;

  @Field(() => String, { nullable: true, description: 'A line about it.' })
  words: string | null;

  @Field(() => PersonLink, { description: 'Who said so.' })
  by: PersonLink;

  @Field(() => GraphQLDay, { description: 'The day they said so.' })
  on: string;
}

@ObjectType({ description: 'What the viewer may do with a decision, and if not, why.' })
export class DecisionViewerCan {
  @Field(() => Permit, { description: 'Reword what is asked for, or withdraw it.' })
  revise: Permit;

  @Field(() => Permit, { description: 'Decide it, or correct what was decided.' })
  take: Permit;

  @Field(() => Permit, { description: 'Say what became of it.' })
  followUp: Permit;
}

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'A decision: asked for and open, or taken by the sub-group or the board.' })
export class Decision {
  @Field(() => ID, { description: 'Permanent id: of the decision once it was taken, of what was asked for until then.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'What was asked for; null where the sub-group or the board decided of its own accord.' })
  askedId: string | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change of what is asked for; give it back with a change of that.' })
  askedVersion: number | null;

  @Field(() => Int, { description: 'Grows with each correction of what was decided, 0 while it is open; give it back when taking it.' })
  version: number;

  @Field(() => DecisionKindEnum, { nullable: true, description: 'What was asked for: to agree, to note or to approve.' })
  kind: DecisionKind | null;

  @Field(() => String, { description: 'What is to be decided, in a line.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  detail: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The new due date that the action would have.' })
  proposedDueOn: string | null;

  @Field(() => DecisionOutcomeEnum, { description: 'How it turned out; OPEN until it is taken.' })
  outcome: DecisionOutcome;

  @Field(() => DecisionBodyEnum, { description: 'Who decided, or is to decide.' })
  body: DecisionBody;

  @Field(() => String, { nullable: true, description: 'What they said with it.' })
  words: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it was decided.' })
  decidedOn: string | null;

  @Field(() => PersonLink, { nullable: true, description: 'Who is to see to it.' })
  owner: PersonLink | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'When it is looked at again.' })
  reviewOn: string | null;

  @Field(() => FollowUpStandingEnum, { description: 'What became of it: the last that was said; OPEN until something was.' })
  standing: FollowUpStanding;

  @Field(() => [FollowUp], { description: 'All that was said of what became of it, the earliest first.' })
  followUps: FollowUp[];

  @Field(() => Int, { description: 'The number of the review it belongs to.' })
  reviewNumber: number;

  @Field(() => String, { description: 'What the sub-group or the board is called.' })
  bodyName: string;

  reviewId: string;
  actionId: string | null;
  ownerId: string | null;
  /** Null while it is open. */
  takenId: string | null;
  isReviewSealed: boolean;
}

@ObjectType({ description: 'A change of a plan that a decision makes possible. It is offered, and never made by itself.' })
export class OfferedChange {
  @Field(() => ID, { description: 'The action.' })
  actionId: string;

  @Field(() => GraphQLDay, { description: 'The new due date that was agreed.' })
  dueOn: string;

  @Field(() => String, { description: 'The reason to give with the change.' })
  reason: string;
}

@ObjectType({ description: 'A decision after it was asked for, taken or followed up.' })
export class DecisionPayload {
  reviewId: string;
  decisionId: string;
}

@ObjectType({ description: 'A review after something is no longer asked for in it.' })
export class DecisionWithdrawnPayload {
  reviewId: string;
}
