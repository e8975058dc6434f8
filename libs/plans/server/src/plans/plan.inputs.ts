import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLDay } from '@waymark/platform/server';
import { IsInt, IsOptional, Min } from 'class-validator';
import { DayRules, IdRules, NeededReasonRules, NoteRules, OptionalIdRules, ReasonRules, RevisedTitleRules, TitleRules, VersionRules } from '../plans.inputs';

const VERSION = 'The version that the page showed.';
const REASON = 'Why; needed once the plan is active.';

@ArgsType()
export class PartOfPlanArgs {
  @Field(() => String, { nullable: true, description: 'Only what follows: where an earlier part said that the next begins.' })
  @OptionalIdRules()
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'As many objectives as hold no more actions than this, where one with long words counts as several. An objective with more comes by outcomes or pages of actions. Left out, all.' })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'Ask for 1 action or more.' })
  actionsAtMost?: number | null;
}

@ArgsType()
export class OpenPlanArgs {
  @Field(() => String, { description: 'What it is called.' })
  @TitleRules('a title for the plan')
  title: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in a few sentences.' })
  @NoteRules('the summary')
  summary?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'Its first day.' })
  @DayRules()
  startsOn?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'Its last day.' })
  @DayRules()
  endsOn?: string | null;

  @Field(() => ID, { nullable: true, description: "For a team's plan: the organisation's plan above it." })
  @OptionalIdRules()
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: "For a team's plan: the team." })
  @OptionalIdRules()
  teamId?: string | null;
}

@InputType({ description: 'What to change of a plan: an absent field stays as it is, null empties it.' })
export class RevisePlanInput {
  @Field(() => ID, { description: 'The plan.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  @RevisedTitleRules('a title for the plan')
  title?: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in a few sentences.' })
  @NoteRules('the summary')
  summary?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'Its first day.' })
  @DayRules()
  startsOn?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'Its last day.' })
  @DayRules()
  endsOn?: string | null;

  @Field(() => ID, { nullable: true, description: "For a team's plan: the team." })
  @OptionalIdRules()
  teamId?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class ApprovePlanArgs {
  @Field(() => ID, { description: 'The plan.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { description: 'The body that approved it, such as "Board of trustees".' })
  @TitleRules('who approved the plan')
  approvedBy: string;

  @Field(() => GraphQLDay, { description: 'The day it was approved; not after today.' })
  @DayRules()
  approvedOn: string;
}

@ArgsType()
export class EndPlanArgs {
  @Field(() => ID, { description: 'The plan.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { description: 'Why; kept in the change record.' })
  @NeededReasonRules()
  reason: string;
}
