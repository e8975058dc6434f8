import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, NeededReasonRules, OptionalIdRules, OptionalTitleRules, PlaceRules, ReasonRules, RevisedTitleRules, TitleRules, VersionRules } from '@waymark/plans/server';
import { IsOptional, Max, Min } from 'class-validator';
import type { MeasureKind } from './measure-kind';
import { MeasureKindEnum } from './measure.model';

const REASON = 'Why; needed once the plan is active.';
const VERSION = 'The version that the page showed.';
const WORDS = 'what would show that the outcome has come about';
const PAGE = { message: 'Ask for 1 to 100 measures at a time.' };

@ArgsType()
export class MeasuresArgs {
  @Field(() => ID, { nullable: true, description: "The plan; left out, the organisation's current plan." })
  @OptionalIdRules()
  planId?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 100.' })
  @Min(1, PAGE)
  @Max(100, PAGE)
  first: number;

  @Field(() => String, { nullable: true, description: 'The nextCursor of the page before.' })
  @IsOptional()
  after?: string | null;
}

@ArgsType()
export class AddMeasureArgs {
  @Field(() => ID, { description: 'The outcome that the measure would show.' })
  @IdRules()
  outcomeId: string;

  @Field(() => String, { description: 'What would show it, in words.' })
  @TitleRules(WORDS)
  statement: string;

  @Field(() => ID, { nullable: true, description: 'The person accountable for it.' })
  @OptionalIdRules()
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class MoveMeasureArgs {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => ID, { description: 'The outcome it moves to; its own to move it among its neighbours.' })
  @IdRules()
  outcomeId: string;

  @Field(() => Int, { description: 'Its place among the measures of that outcome, counted from 1.' })
  @PlaceRules()
  position: number;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class WithdrawMeasureArgs {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { description: 'Why it is withdrawn.' })
  @NeededReasonRules()
  reason: string;
}

@InputType({ description: 'What to change of a measure: an absent field stays as it is, null empties it.' })
export class ReviseMeasureInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: 'What would show it, in words. It cannot be emptied.' })
  @RevisedTitleRules(WORDS)
  statement?: string;

  @Field(() => ID, { nullable: true, description: 'The person accountable for it.' })
  @OptionalIdRules()
  ownerId?: string | null;

  @Field(() => MeasureKindEnum, { nullable: true, description: 'What sort of measure it is; null makes it undecided.' })
  @IsOptional()
  kind?: MeasureKind | null;

  @Field(() => String, { nullable: true, description: 'Where things stood at the start, in words.' })
  @OptionalTitleRules('the baseline')
  baselineText?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be reached, in words.' })
  @OptionalTitleRules('the target')
  targetText?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}
