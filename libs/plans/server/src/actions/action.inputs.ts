import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLDay } from '@waymark/platform/server';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsInt, IsOptional, IsString, ValidateIf } from 'class-validator';
import { DayRules, IdRules, NeededReasonRules, NoteRules, OptionalIdRules, PlaceRules, ReasonRules, RevisedTitleRules, TitleRules, VersionRules } from '../plans.inputs';

const VERSION = 'The version that the page showed.';
const REASON = 'Why; needed once the plan is active.';
const MOST_PEOPLE = 50;
const MOST_OUTCOMES = 50;
const MOST_ACTIONS = 200;
const isGiven = (_: unknown, value: unknown) => value !== undefined;

@ArgsType()
export class AddActionArgs {
  @Field(() => ID, { description: 'The outcome it serves, under which it comes last.' })
  @IdRules()
  outcomeId: string;

  @Field(() => String, { description: 'What is to be done.' })
  @TitleRules('what is to be done')
  title: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  @NoteRules('the detail')
  detail?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person accountable for it.' })
  @OptionalIdRules()
  ownerId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it starts.' })
  @DayRules()
  startOn?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it is due.' })
  @DayRules()
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@InputType({ description: 'What to change of an action: an absent field stays as it is, null empties it.' })
export class ReviseActionInput {
  @Field(() => ID, { description: 'The action.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  @RevisedTitleRules('what is to be done')
  title?: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  @NoteRules('the detail')
  detail?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person accountable for it.' })
  @OptionalIdRules()
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The team that does it.' })
  @OptionalIdRules()
  teamId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it starts.' })
  @DayRules()
  startOn?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it is due. Later than before, in an active plan, is a slip.' })
  @DayRules()
  dueOn?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day to look again at work that is ongoing.' })
  @DayRules()
  reviewOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Work without an end by nature.' })
  @ValidateIf(isGiven)
  @IsBoolean({ message: 'Say whether it is ongoing.' })
  ongoing?: boolean;

  @Field(() => [ID], { nullable: true, description: 'All who help with it, besides its owner.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE, { message: `Choose at most ${MOST_PEOPLE} people.` })
  @IsString({ each: true })
  contributorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'All outcomes it serves; the first is where it is printed.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_OUTCOMES, { message: `Choose at most ${MOST_OUTCOMES} outcomes.` })
  @ArrayUnique({ message: 'Name each outcome once.' })
  @IsString({ each: true })
  outcomeIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "For an action of a team's plan: the action of the plan above that it supports." })
  @OptionalIdRules()
  supportsId?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@InputType({ description: 'An owner and dates for many actions at once, all or none. What is absent or null stays as it is.' })
export class AssignActionsInput {
  @Field(() => [ID], { description: 'The actions, all of one plan.' })
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one action.' })
  @ArrayMaxSize(MOST_ACTIONS, { message: `Choose at most ${MOST_ACTIONS} actions at a time.` })
  @IsString({ each: true })
  actionIds: string[];

  @Field(() => [Int], { nullable: true, description: 'The versions you saw, in the order of the actions; without them whoever assigns last wins.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ACTIONS, { message: `Choose at most ${MOST_ACTIONS} actions at a time.` })
  @IsInt({ each: true })
  versions?: number[] | null;

  @Field(() => ID, { nullable: true, description: 'The person accountable for them.' })
  @OptionalIdRules()
  ownerId?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day they start.' })
  @DayRules()
  startOn?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day they are due.' })
  @DayRules()
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class MoveActionArgs {
  @Field(() => ID, { description: 'The action.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => ID, { description: 'The outcome under which it is to be printed; the same one to change its place there.' })
  @IdRules()
  outcomeId: string;

  @Field(() => Int, { description: 'Its place there, counted from 1.' })
  @PlaceRules()
  position: number;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class WithdrawActionArgs {
  @Field(() => ID, { description: 'The action.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { description: 'Why it is withdrawn.' })
  @NeededReasonRules()
  reason: string;

  @Field(() => ID, { nullable: true, description: 'The action of the same plan that takes its place.' })
  @OptionalIdRules()
  successorId?: string | null;
}
