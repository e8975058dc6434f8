import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, OptionalTitleRules, ReasonRules, TitleRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { BreakdownShapeEnum, GroupComparisonEnum } from './breakdown.enums';
import { type BreakdownShape, breakdownShapes, type GroupComparison, groupComparisons } from './breakdown.words';

const COUNT = { message: 'Enter whole numbers of people, 0 or more.' };
const PARTS = { message: 'Name 1 to 12 parts.' };
const CELLS = { message: 'Enter 1 to 1,000 counts.' };

@InputType({ description: 'By what to break a measure down, and how. Chosen again for the same dimension it takes the place of the earlier choice.' })
export class ChooseBreakdownInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => String, { description: 'What the groups differ in, such as ethnic_group.' })
  @TitleRules('what the groups differ in')
  dimension: string;

  @Field(() => String, { description: 'Key of the list of categories that are counted.' })
  @TitleRules('the list of categories')
  schemeKey: string;

  @Field(() => String, { description: 'Key of the grouping to show.' })
  @TitleRules('the grouping to show')
  groupingKey: string;

  @Field(() => BreakdownShapeEnum, { description: 'What is counted in each category.' })
  @IsIn(breakdownShapes)
  shape: BreakdownShape;

  @Field(() => [String], { nullable: true, description: 'Names of the parts, for PARTS; a rate always has `with` and `of`.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12, PARTS)
  @IsString({ each: true })
  @MaxLength(60, { each: true, message: 'Shorten the name of the part to 60 characters or fewer.' })
  parts?: string[] | null;

  @Field(() => GroupComparisonEnum, { nullable: true, description: 'How to compare groups; left out, they are not compared.' })
  @IsOptional()
  @IsIn(groupComparisons)
  compares?: GroupComparison | null;

  @Field(() => String, { nullable: true, description: 'Code of the group that the others are compared with.' })
  @OptionalTitleRules('the comparator')
  comparatorGroup?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the comparator stands on top of the ratio.' })
  @IsOptional()
  @IsBoolean()
  comparatorOnTop?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why; needed to change an earlier choice once the plan is active.' })
  @ReasonRules()
  reason?: string | null;
}

@InputType({ description: 'How many people in one category and part.' })
export class BreakdownCellInput {
  @Field(() => String, { description: 'Code of the category.' })
  @TitleRules('the category')
  category: string;

  @Field(() => String, { description: 'The part: `with` or `of` for a rate.' })
  @TitleRules('the part')
  part: string;

  @Field(() => Int, { description: 'How many people: a whole number.' })
  @IsInt(COUNT)
  @Min(0, COUNT)
  @Max(100_000_000, { message: 'That is more people than can be counted here.' })
  count: number;
}

@InputType({ description: 'Counts of one period by category. Recorded again for the same period they are a correction, which needs a reason.' })
export class RecordBreakdownInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => String, { description: 'What the groups differ in, such as ethnic_group.' })
  @TitleRules('what the groups differ in')
  dimension: string;

  @Field(() => GraphQLDay, { description: 'First day of the period.' })
  @IsString()
  fromOn: string;

  @Field(() => GraphQLDay, { description: 'Last day of the period.' })
  @IsString()
  toOn: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day on which the counts were taken; left out, the last day of the period.' })
  @IsOptional()
  @IsString()
  asAtOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the counts come from.' })
  @OptionalTitleRules('the source')
  source?: string | null;

  @Field(() => Int, { nullable: true, description: 'For a correction: the revision that the page showed.' })
  @IsOptional()
  @IsInt()
  revision?: number | null;

  @Field(() => String, { nullable: true, description: 'For a correction: why.' })
  @ReasonRules()
  reason?: string | null;

  @Field(() => [BreakdownCellInput], { description: 'The counts. A category left out counts nobody.' })
  @IsArray()
  @ArrayMinSize(1, CELLS)
  @ArrayMaxSize(1000, CELLS)
  @ValidateNested({ each: true })
  @Type(() => BreakdownCellInput)
  cells: BreakdownCellInput[];
}
