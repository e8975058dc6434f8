import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, ReasonRules, VersionRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { NeededDayRules, StartingFigureInput } from '../observations/observation.inputs';

const VERSION = 'The version of the measure that the page showed.';
const REASON = 'Why; needed once the plan is active.';

@InputType({ description: 'Where things stood at the start: the mean of the figures of a stretch.' })
export class SetBaselineInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => GraphQLDay, { description: 'First day of the stretch.' })
  @NeededDayRules()
  fromOn: string;

  @Field(() => GraphQLDay, { description: 'Last day of the stretch.' })
  @NeededDayRules()
  toOn: string;

  @Field(() => StartingFigureInput, { nullable: true, description: 'The figure of the stretch, where it has none yet; it is recorded as one of its figures.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => StartingFigureInput)
  figure?: StartingFigureInput | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@InputType({ description: 'A measure whose starting value no longer counts.' })
export class RemoveBaselineInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}
