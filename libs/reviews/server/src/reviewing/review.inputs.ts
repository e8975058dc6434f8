import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DayRules, IdRules, NeededReasonRules, OptionalIdRules, OptionalTitleRules, VersionRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { reviewStages, type ReviewStageKind } from '@waymark/reviews/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { type CycleKind, CycleKindEnum, cycleKinds, ReviewStageKindEnum, type ReviewState, ReviewStateEnum, reviewStates } from './review.enums';

const GRACE = { message: 'Give 0 to 90 days of grace.' };

@InputType({ description: 'The dates of a stage.' })
export class StageDatesInput {
  @Field(() => ReviewStageKindEnum, { description: 'Which stage.' })
  @IsIn(reviewStages)
  kind: ReviewStageKind;

  @Field(() => GraphQLDay, { description: 'The day it opens.' })
  @DayRules()
  opensOn: string;

  @Field(() => GraphQLDay, { description: 'The day by which it is to be done.' })
  @DayRules()
  dueOn: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day its body meets, of the sub-group and the board.' })
  @DayRules()
  meetsOn?: string | null;
}

@InputType({ description: 'A review to open.' })
export class OpenReviewInput {
  @Field(() => ID, { description: 'The plan that is reviewed.' })
  @IdRules()
  planId: string;

  @Field(() => ID, { nullable: true, description: 'The cycle it belongs to; what is left out is taken from it.' })
  @OptionalIdRules()
  cycleId?: string | null;

  @Field(() => CycleKindEnum, { description: 'What sort of review it is.' })
  @IsIn(cycleKinds)
  kind: CycleKind;

  @Field(() => String, { nullable: true, description: 'Of another sort: what it is called.' })
  @OptionalTitleRules('the name')
  name?: string | null;

  @Field(() => GraphQLDay, { description: 'The first day it looks at.' })
  @DayRules()
  periodFrom: string;

  @Field(() => GraphQLDay, { description: 'The last day it looks at.' })
  @DayRules()
  periodTo: string;

  @Field(() => [StageDatesInput], { nullable: true, description: 'Dates of its stages; those left out follow from the period.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => StageDatesInput)
  stages?: StageDatesInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Days after preparing is due in which nothing is called late yet; 7 unless said.' })
  @IsOptional()
  @IsInt(GRACE)
  @Min(0, GRACE)
  @Max(90, GRACE)
  graceDays?: number | null;

  @Field(() => ID, { nullable: true, description: 'Who presents it to the sub-group.' })
  @OptionalIdRules()
  presentedById?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the sub-group; "Board sub-group" unless said.' })
  @OptionalTitleRules('the name of the sub-group')
  subGroupName?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the board; "Board" unless said.' })
  @OptionalTitleRules('the name of the board')
  boardName?: string | null;
}

@InputType({ description: 'New dates of a stage.' })
export class ReviseStageInput {
  @Field(() => ID, { description: 'The stage.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The version of the stage that the page showed.' })
  @VersionRules()
  version: number;

  @Field(() => GraphQLDay, { description: 'The day it opens.' })
  @DayRules()
  opensOn: string;

  @Field(() => GraphQLDay, { description: 'The day by which it is to be done.' })
  @DayRules()
  dueOn: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day its body meets, of the sub-group and the board.' })
  @DayRules()
  meetsOn?: string | null;
}

@InputType({ description: 'Somebody to ask to sign.' })
export class SignerInput {
  @Field(() => ID, { description: 'Who.' })
  @IdRules()
  personId: string;

  @Field(() => String, { nullable: true, description: 'In what part, such as "chief executive".' })
  @OptionalTitleRules('the part')
  capacity?: string | null;
}

@InputType({ description: 'Who is asked to sign at a stage: all of them at once, in order.' })
export class NameSignersInput {
  @Field(() => ID, { description: 'The stage.' })
  @IdRules()
  stageId: string;

  @Field(() => [SignerInput], { description: 'Who signs.' })
  @IsArray()
  @ArrayMaxSize(20, { message: 'Name 20 people or fewer.' })
  @ValidateNested({ each: true })
  @Type(() => SignerInput)
  signers: SignerInput[];
}

@InputType({ description: 'A review to send on to its next stage.' })
export class MoveReviewOnInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The version of the review that the page showed.' })
  @VersionRules()
  version: number;
}

@InputType({ description: 'A review to send back.' })
export class SendReviewBackInput extends MoveReviewOnInput {
  @Field(() => ReviewStageKindEnum, { description: 'To which stage.' })
  @IsIn(reviewStages)
  to: ReviewStageKind;

  @Field(() => String, { description: 'Why.' })
  @NeededReasonRules()
  reason: string;
}

@InputType({ description: 'A review to cancel, or to replace with a fresh one of the same period.' })
export class CancelReviewInput extends MoveReviewOnInput {
  @Field(() => String, { description: 'Why.' })
  @NeededReasonRules()
  reason: string;
}

@ArgsType()
export class ReviewsArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this plan.' })
  @OptionalIdRules()
  planId?: string | null;

  @Field(() => ReviewStateEnum, { nullable: true, description: 'Only those that stand so.' })
  @IsOptional()
  @IsIn(reviewStates)
  state?: ReviewState | null;

  @Field(() => Int, { nullable: true, description: 'How many, 1 to 100; 50 unless said.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only those with a smaller number: `nextCursor` of the page before.' })
  @IsOptional()
  @IsInt()
  after?: number | null;
}
