import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, OptionalIdRules, ReasonRules, TitleRules, VersionRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { IsIn } from 'class-validator';
import { NeededDayRules } from '../observations/observation.inputs';
import { type MarkKind, markKinds } from './mark-kind';
import { MarkKindEnum } from './mark.model';

@InputType({ description: 'A mark on the chart of a measure. Its words are the reason for a break, new limits or an exclusion.' })
export class MarkChartInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => MarkKindEnum, { description: 'What it means.' })
  @IsIn(markKinds, { message: 'Choose what the mark means.' })
  kind: MarkKind;

  @Field(() => GraphQLDay, { description: 'The day; for an exclusion, the last day of the period whose figure is left out.' })
  @NeededDayRules()
  markedOn: string;

  @Field(() => String, { description: 'What to know, or why.' })
  @TitleRules('what to know about that day')
  words: string;

  @Field(() => ID, { nullable: true, description: 'The action it speaks of.' })
  @OptionalIdRules()
  actionId?: string | null;
}

@ArgsType()
export class WithdrawMarkArgs {
  @Field(() => ID, { description: 'The mark.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The version of the mark that the page showed.' })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: 'Why; needed for all but notes once the plan is active.' })
  @ReasonRules()
  reason?: string | null;
}
