import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DayRules, IdRules, OptionalIdRules, OptionalTitleRules, VersionRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { type CycleKind, CycleKindEnum, cycleKinds } from './review.enums';

const STAGE = { message: 'Give each stage 1 to 180 days.' };
const MONTHS = { message: 'Give a period 1 to 60 months.' };
const GRACE = { message: 'Give 0 to 90 days of grace.' };
const LEAD = { message: 'Give 0 to 180 days.' };

@InputType({ description: 'How many days each stage takes.' })
export class StageDaysInput {
  @Field(() => Int, { description: 'For owners to bring everything up to date.' })
  @IsInt(STAGE)
  @Min(1, STAGE)
  @Max(180, STAGE)
  prepare: number;

  @Field(() => Int, { description: 'For the executive team.' })
  @IsInt(STAGE)
  @Min(1, STAGE)
  @Max(180, STAGE)
  executive: number;

  @Field(() => Int, { description: 'For the sub-group.' })
  @IsInt(STAGE)
  @Min(1, STAGE)
  @Max(180, STAGE)
  subGroup: number;

  @Field(() => Int, { description: 'For the board.' })
  @IsInt(STAGE)
  @Min(1, STAGE)
  @Max(180, STAGE)
  board: number;
}

/** What may be said of a cycle when it is planned, and changed afterwards. */
@InputType({ isAbstract: true })
class CycleTermsInput {
  @Field(() => GraphQLDay, { nullable: true, description: 'The first day of its first period.' })
  @DayRules()
  startsOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many months each period lasts, 1 to 60; 3 for a stocktake, 12 for a look back, else what the organisation has set for reviews unless said.' })
  @IsOptional()
  @IsInt(MONTHS)
  @Min(1, MONTHS)
  @Max(60, MONTHS)
  monthsEach?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after a period in which nothing is called late yet; 7 unless said.' })
  @IsOptional()
  @IsInt(GRACE)
  @Min(0, GRACE)
  @Max(90, GRACE)
  graceDays?: number | null;

  @Field(() => StageDaysInput, { nullable: true, description: 'How many days each stage takes; 14, 14, 21 and 28 unless said.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => StageDaysInput)
  stageDays?: StageDaysInput | null;

  @Field(() => Int, { nullable: true, description: "Reviews of teams' plans beneath are done so many days before this plan's executive team reads; 7 unless said." })
  @IsOptional()
  @IsInt(LEAD)
  @Min(0, LEAD)
  @Max(180, LEAD)
  teamLeadDays?: number | null;

  @Field(() => String, { nullable: true, description: 'The name of the sub-group; "Board sub-group" unless said.' })
  @OptionalTitleRules('the name of the sub-group')
  subGroupName?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the board; "Board" unless said.' })
  @OptionalTitleRules('the name of the board')
  boardName?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who presents its reviews to the sub-group.' })
  @OptionalIdRules()
  presentedById?: string | null;

  @Field(() => String, { nullable: true, description: 'Of another sort: what it is called.' })
  @OptionalTitleRules('the name')
  name?: string | null;
}

@InputType({ description: 'A cycle to plan.' })
export class PlanCycleInput extends CycleTermsInput {
  @Field(() => ID, { description: 'The plan that is reviewed.' })
  @IdRules()
  planId: string;

  @Field(() => CycleKindEnum, { description: 'What sort of review it holds.' })
  @IsIn(cycleKinds)
  kind: CycleKind;
}

@InputType({ description: 'A change of a cycle; what is left out stays. Reviews that are open keep their dates.' })
export class ReviseCycleInput extends CycleTermsInput {
  @Field(() => ID, { description: 'The cycle.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The version of the cycle that the page showed.' })
  @VersionRules()
  version: number;
}

@ArgsType()
export class StopCycleArgs {
  @Field(() => ID, { description: 'The cycle.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The version of the cycle that the page showed.' })
  @VersionRules()
  version: number;
}
