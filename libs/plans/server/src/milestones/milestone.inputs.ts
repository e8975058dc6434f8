import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { GraphQLDay } from '@waymark/platform/server';
import { DayRules, IdRules, ReasonRules, RevisedTitleRules, TitleRules, VersionRules } from '../plans.inputs';

const VERSION = 'The version that the page showed.';
const REASON = 'Why; needed once the plan is active.';

@ArgsType()
export class AddMilestoneArgs {
  @Field(() => ID, { description: 'The action.' })
  @IdRules()
  actionId: string;

  @Field(() => String, { description: 'What will have happened.' })
  @TitleRules('what will have happened')
  title: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day by which.' })
  @DayRules()
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class ReviseMilestoneArgs {
  @Field(() => ID, { description: 'The milestone.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: 'What will have happened. Absent, it stays as it is.' })
  @RevisedTitleRules('what will have happened')
  title?: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day by which. Absent, it stays as it is; null empties it.' })
  @DayRules()
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class ReachMilestoneArgs {
  @Field(() => ID, { description: 'The milestone.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it was reached, not after today; null says that it has not been reached after all.' })
  @DayRules()
  reachedOn?: string | null;
}

@ArgsType()
export class WithdrawMilestoneArgs {
  @Field(() => ID, { description: 'The milestone.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}
