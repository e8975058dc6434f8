import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, NoteRules, OptionalIdRules, ReasonRules, VersionRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { IsBoolean, IsOptional } from 'class-validator';
import { NeededDayRules, NumberRules } from '../observations/observation.inputs';

const REASON = 'Why; needed once the plan is active.';

@InputType({ description: 'What a measure is to reach, given whole: a figure, or the latest figure of another measure, or just a day.' })
export class SetTargetInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => Int, { description: 'The version of the measure that the page showed.' })
  @VersionRules()
  version: number;

  @Field(() => ID, { nullable: true, description: 'The target to change; left out, another one is added.' })
  @OptionalIdRules()
  targetId?: string | null;

  @Field(() => GraphQLDay, { description: 'The day by which.' })
  @NeededDayRules()
  dueOn: string;

  @Field(() => Float, { nullable: true, description: 'The figure to reach, in the unit of the measure.' })
  @NumberRules()
  value?: number | null;

  @Field(() => ID, { nullable: true, description: 'The measure whose latest figure is to be reached.' })
  @OptionalIdRules()
  comparatorMeasureId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Whether it is a stage on the way to a later target.' })
  @IsOptional()
  @IsBoolean()
  isWaypoint?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What to know about it.' })
  @NoteRules('what to know about the target')
  words?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class WithdrawTargetArgs {
  @Field(() => ID, { description: 'The target.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The version of the target that the page showed.' })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}
