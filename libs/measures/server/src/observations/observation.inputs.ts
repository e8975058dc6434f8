import { applyDecorators } from '@nestjs/common';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { DayRules, IdRules, NeededReasonRules, NoteRules, OptionalTitleRules, VersionRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsNumber, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';

const MOST_ROWS = 500;
const LARGEST = 1e12;

const message = 'Enter a number.';
const tooLarge = { message: 'Enter a number of at most twelve digits.' };

/** A number that may be left out. */
export const NumberRules = () => applyDecorators(IsOptional(), IsNumber({}, { message }), Min(-LARGEST, tooLarge), Max(LARGEST, tooLarge));

/** A day that must be there; the scalar knows whether it is one. */
export const NeededDayRules = () => applyDecorators(IsString());

@InputType({ isAbstract: true })
abstract class FigureFields {
  @Field(() => Float, { nullable: true, description: 'The figure, in the unit of the measure (61 is 61%). Left out where it is worked out from the two numbers.' })
  @NumberRules()
  value?: number | null;

  @Field(() => Float, { nullable: true, description: 'How many of them, for a percentage or ratio.' })
  @NumberRules()
  numerator?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of how many; for a survey score, how many answered.' })
  @NumberRules()
  denominator?: number | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day as at which it was taken from its source; left out, the last day of its period.' })
  @DayRules()
  asAtOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  @OptionalTitleRules('where the figure comes from')
  source?: string | null;
}

@InputType({ description: 'The figure of a stretch that has none yet.' })
export class StartingFigureInput extends FigureFields {}

@InputType({ description: 'A figure of one period.' })
export class ObservationRowInput extends FigureFields {
  @Field(() => GraphQLDay, { description: 'First day of the period.' })
  @NeededDayRules()
  fromOn: string;

  @Field(() => GraphQLDay, { description: 'Last day of the period; not in the future.' })
  @NeededDayRules()
  toOn: string;

  @Field(() => String, { nullable: true, description: 'What to know about it.' })
  @NoteRules('the note')
  note?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'That a figure far from those so far is right all the same.' })
  @IsOptional()
  @IsBoolean()
  isUnusualConfirmed?: boolean | null;
}

@InputType({ description: 'A figure of a measure to record.' })
export class RecordObservationInput extends ObservationRowInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;
}

@InputType({ description: 'Figures of a measure to record, all or none.' })
export class RecordObservationsInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => [ObservationRowInput], { description: `The figures, 1 to ${MOST_ROWS}, each of another period.` })
  @IsArray()
  @ArrayMinSize(1, { message: 'Enter at least one figure.' })
  @ArrayMaxSize(MOST_ROWS, { message: `Record at most ${MOST_ROWS} figures at a time.` })
  @ValidateNested({ each: true })
  @Type(() => ObservationRowInput)
  rows: ObservationRowInput[];
}

@InputType({ description: 'A figure as it should have been. The one before stays in the record.' })
export class CorrectObservationInput extends RecordObservationInput {
  @Field(() => Int, { description: 'The revision that the page showed.' })
  @VersionRules()
  revision: number;

  @Field(() => String, { description: 'Why it is corrected.' })
  @NeededReasonRules()
  reason: string;
}

@InputType({ description: 'A figure to take back.' })
export class WithdrawObservationInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => GraphQLDay, { description: 'Last day of its period.' })
  @NeededDayRules()
  toOn: string;

  @Field(() => Int, { description: 'The revision that the page showed.' })
  @VersionRules()
  revision: number;

  @Field(() => String, { description: 'Why it is taken back.' })
  @NeededReasonRules()
  reason: string;
}
