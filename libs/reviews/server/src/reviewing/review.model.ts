import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import { type CycleKind, CycleKindEnum, ReviewStageKindEnum, type ReviewState, ReviewStateEnum } from './review.enums';
import { ReviewStage } from './stage.model';

/** Fields without a decorator are facts for resolvers and policies. */
@ObjectType({ description: 'A review of a plan over a period: from the executive team to the board, then sealed.' })
export class Review {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change of the review itself; give it back with a change.' })
  version: number;

  @Field(() => Int, { description: 'Its number in the organisation, which is its address.' })
  number: number;

  @Field(() => Int, { description: 'Its number among the reviews of its kind of this plan, which is in its title.' })
  ordinal: number;

  @Field(() => String, { description: 'Such as "Review 3".' })
  title: string;

  @Field(() => CycleKindEnum, { description: 'What sort of review it is.' })
  kind: CycleKind;

  @Field(() => ReviewStateEnum, { description: 'Whether it waits, goes on, is sealed, or was cancelled.' })
  state: ReviewState;

  @Field(() => GraphQLDay, { description: 'The first day it looks at.' })
  periodFrom: string;

  @Field(() => GraphQLDay, { description: 'The last day it looks at.' })
  periodTo: string;

  @Field(() => ReviewStageKindEnum, { description: 'The stage it is at.' })
  stage: ReviewStageKind;

  @Field(() => [ReviewStage], { description: 'Its stages, in their order.' })
  stages: ReviewStage[];

  @Field(() => String, { description: 'The name of the sub-group that scrutinises it.' })
  subGroupName: string;

  @Field(() => String, { description: 'The name of the board that approves it.' })
  boardName: string;

  @Field(() => GraphQLDay, { description: 'Until this day what owners bring is not called late.' })
  graceUntil: string;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null while it was not, and for those who may not read it yet.' })
  cancelReason: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was sealed; null until then.' })
  sealedAt: Date | null;

  planId: string;
  /** Of the review of a team's plan. */
  teamName: string | null;
  cycleId: string | null;
  name: string | null;
  previousId: string | null;
  presentedById: string | null;
  replacedById: string | null;
  openedAt: Date;
  cancelledAt: Date | null;
  sealedById: string | null;
  /** Whether the viewer may read what is in it. */
  mayRead: boolean;
  /** Whether the viewer may read its papers, which may be more people. */
  mayReadPaper: boolean;
  isGroupAsked: boolean;
}

@ObjectType({ description: 'A review as other things name it.' })
export class ReviewLink {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Its number in the organisation, which is its address.' })
  number: number;

  @Field(() => String, { description: 'Such as "Review 3".' })
  title: string;

  @Field(() => ReviewStateEnum, { description: 'Whether it waits, goes on, is sealed, or was cancelled.' })
  state: ReviewState;

  @Field(() => ReviewStageKindEnum, { description: 'The stage it is at.' })
  stage: ReviewStageKind;

  @Field(() => GraphQLDay, { description: 'The first day it looks at.' })
  periodFrom: string;

  @Field(() => GraphQLDay, { description: 'The last day it looks at.' })
  periodTo: string;

  @Field(() => String, { nullable: true, description: "Name of the team, for the review of a team's plan." })
  teamName: string | null;
}

@ObjectType({ description: 'Some of the reviews, the newest first.' })
export class ReviewPage {
  @Field(() => [Review], { description: 'The reviews.' })
  items: Review[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total: number;

  @Field(() => Int, { nullable: true, description: 'Give this as `after` for the next page; null on the last one.' })
  nextCursor: number | null;
}

@ObjectType({ description: 'A review after something happened to it.' })
export class ReviewPayload {
  reviewId: string;
}
