import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { BetterDirection, FigureUnit, Frequency } from '@waymark/measures/domain';
import { DayRules, IdRules, NoteRules, OptionalTitleRules, ReasonRules, VersionRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { IsBoolean, IsDefined, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { BetterDirectionEnum, type CountedPeople, CountedPeopleEnum, FigureUnitEnum, FrequencyEnum } from './definition.enums';
import type { MeasureKind } from './measure-kind';
import { MeasureKindEnum } from './measure.model';

const REASON = 'Why; needed once the plan is active, and when it has figures and its kind or unit changes.';

/** May be left as it is, but not emptied. */
const Kept = (message: string) => applyDecorators(ValidateIf((_, value) => value !== undefined), IsDefined({ message }));

const Between = (least: number, most: number, message: string) => applyDecorators(IsInt({ message }), Min(least, { message }), Max(most, { message }));

@InputType({ description: 'How a measure is measured: an absent field stays as it is, null empties it where that is possible.' })
export class DefineMeasureInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The version that the page showed.' })
  @VersionRules()
  version: number;

  @Field(() => MeasureKindEnum, { nullable: true, description: 'What sort of measure it is. What was recorded stays, whatever it becomes.' })
  @Kept('Choose what sort of measure it is.')
  kind?: MeasureKind;

  @Field(() => FigureUnitEnum, { nullable: true, description: 'What its figures are counted in.' })
  @IsOptional()
  unit?: FigureUnit | null;

  @Field(() => String, { nullable: true, description: 'What is counted, or the name of its scale: "contracts", "days".' })
  @OptionalTitleRules('what is counted')
  unitLabel?: string | null;

  @Field(() => Int, { nullable: true, description: 'Digits shown after the decimal point, 0 to 4.' })
  @Kept('Enter 0 to 4 decimal places.')
  @Between(0, 4, 'Enter 0 to 4 decimal places.')
  decimals?: number;

  @Field(() => BetterDirectionEnum, { nullable: true, description: 'Which way it gets better.' })
  @Kept('Choose which way it gets better.')
  better?: BetterDirection;

  @Field(() => FrequencyEnum, { nullable: true, description: 'How often a figure is expected.' })
  @IsOptional()
  frequency?: Frequency | null;

  @Field(() => Int, { nullable: true, description: "Days after a period's end until its figure is due, 0 to 366." })
  @Kept('Enter 0 to 366 days.')
  @Between(0, 366, 'Enter 0 to 366 days.')
  graceDays?: number;

  @Field(() => GraphQLDay, { nullable: true, description: 'First day of the first period for which a figure is expected.' })
  @DayRules()
  firstPeriodOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What exactly is measured.' })
  @NoteRules('the definition')
  definition?: string | null;

  @Field(() => String, { nullable: true, description: 'What is counted as having it.' })
  @NoteRules('what is counted as having it')
  numeratorWords?: string | null;

  @Field(() => String, { nullable: true, description: 'Of all of what.' })
  @NoteRules('what it is a part of')
  denominatorWords?: string | null;

  @Field(() => String, { nullable: true, description: 'Where its figures come from.' })
  @NoteRules('where the figures come from')
  dataSource?: string | null;

  @Field(() => String, { nullable: true, description: 'What to bear in mind when reading it.' })
  @NoteRules('what to bear in mind')
  caveats?: string | null;

  @Field(() => String, { nullable: true, description: 'The question asked, where it is a survey.' })
  @NoteRules('the question')
  question?: string | null;

  @Field(() => CountedPeopleEnum, { nullable: true, description: 'Whether its figures count people, and if so, whom. Small numbers of people are protected.' })
  @Kept('Choose whether its figures count people.')
  people?: CountedPeople;

  @Field(() => Boolean, { nullable: true, description: 'Whether moves far out of the ordinary are left out of the limits of its chart.' })
  @Kept('Say whether unusual moves are left out of the limits.')
  @IsBoolean({ message: 'Say whether unusual moves are left out of the limits.' })
  screensOutliers?: boolean;

  @Field(() => Int, { nullable: true, description: 'Points after which the limits of its chart stay as they are, 12 or more; null: never.' })
  @IsOptional()
  @Between(12, 1000, 'Limits can be fixed after 12 points or more.')
  fixedAfter?: number | null;

  @Field(() => String, { nullable: true, description: REASON })
  @ReasonRules()
  reason?: string | null;
}

@ArgsType()
export class HeadlineMeasureArgs {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The version that the page showed.' })
  @VersionRules()
  version: number;

  @Field(() => Boolean, { description: 'Whether it is one of the headline measures of its plan.' })
  @IsBoolean()
  isHeadline: boolean;
}
