import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import { type CycleKind, CycleKindEnum, ReviewStageKindEnum, type ReviewState, ReviewStateEnum } from './review.enums';

@ObjectType({ description: 'How many days each stage takes, one after the other.' })
export class StageDays {
  @Field(() => Int, { description: 'For owners to bring everything up to date.' })
  prepare: number;

  @Field(() => Int, { description: 'For the executive team.' })
  executive: number;

  @Field(() => Int, { description: 'For the sub-group.' })
  subGroup: number;

  @Field(() => Int, { description: 'For the board.' })
  board: number;
}

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'How often a plan is reviewed, and how long each stage takes.' })
export class ReviewCycle {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change.' })
  version: number;

  @Field(() => CycleKindEnum, { description: 'What sort of review it holds.' })
  kind: CycleKind;

  @Field(() => String, { nullable: true, description: 'Of another sort: what it is called.' })
  name: string | null;

  @Field(() => GraphQLDay, { description: 'The first day of its first period.' })
  startsOn: string;

  @Field(() => Int, { description: 'How many months each period lasts.' })
  monthsEach: number;

  @Field(() => Int, { description: 'Days after a period in which nothing is called late yet.' })
  graceDays: number;

  @Field(() => StageDays, { description: 'How many days each stage takes.' })
  stageDays: StageDays;

  @Field(() => Int, { description: "Reviews of teams' plans beneath are done so many days before this plan's executive team reads." })
  teamLeadDays: number;

  @Field(() => String, { description: 'The name of the sub-group.' })
  subGroupName: string;

  @Field(() => String, { description: 'The name of the board.' })
  boardName: string;

  planId: string;
  presentedById: string | null;
}

@ObjectType({ description: 'The dates of a stage that is to come.' })
export class PlannedStage {
  @Field(() => ReviewStageKindEnum, { description: 'Which stage.' })
  kind: ReviewStageKind;

  @Field(() => GraphQLDay, { description: 'The day it opens.' })
  opensOn: string;

  @Field(() => GraphQLDay, { description: 'The day by which it is to be done.' })
  dueOn: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day its body meets, of the sub-group and the board.' })
  meetsOn: string | null;
}

/** Fields without a decorator are facts for resolvers. */
@ObjectType({ description: 'A review of the forward plan: one that goes on, or one that is to come.' })
export class PlannedReview {
  @Field(() => String, { description: 'Such as "Review 3".' })
  title: string;

  @Field(() => CycleKindEnum, { description: 'What sort of review it is.' })
  kind: CycleKind;

  @Field(() => ReviewStateEnum, { description: 'Whether it is open already.' })
  state: ReviewState;

  @Field(() => Int, { nullable: true, description: 'The number of the review, once it was opened; null until then.' })
  reviewNumber: number | null;

  @Field(() => GraphQLDay, { description: 'The first day it looks at.' })
  periodFrom: string;

  @Field(() => GraphQLDay, { description: 'The last day it looks at.' })
  periodTo: string;

  @Field(() => GraphQLDay, { description: 'Until this day what owners bring is not called late.' })
  graceUntil: string;

  @Field(() => [PlannedStage], { description: 'Its stages, in their order.' })
  stages: PlannedStage[];

  planId: string;
  cycleId: string | null;
}

@ObjectType({ description: 'A cycle after a change.' })
export class ReviewCyclePayload {
  @Field(() => ReviewCycle, { description: 'The cycle as it is now.' })
  cycle: ReviewCycle;
}
