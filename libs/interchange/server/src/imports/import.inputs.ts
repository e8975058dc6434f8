import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { FIELDS, type Field as PlanField } from '@waymark/interchange/domain';
import type { DeliveryStatus } from '@waymark/plans/domain';
import { DeliveryStatusEnum, IdRules, OptionalIdRules, OptionalTitleRules, ReasonRules, TitleRules } from '@waymark/plans/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';

const COLUMN = { message: 'Columns are counted from 1.' };

@InputType({ description: 'What a column of the file holds.' })
export class ImportColumnInput {
  @Field(() => String, { description: 'The sheet.' })
  @IsString()
  @MaxLength(200)
  sheet: string;

  @Field(() => Int, { description: 'The column, counted from 1.' })
  @IsInt(COLUMN)
  @Min(1, COLUMN)
  index: number;

  @Field(() => String, { nullable: true, description: 'The field it holds; null leaves the column out.' })
  @IsOptional()
  @IsIn(FIELDS, { message: 'Choose one of the fields of a plan.' })
  field?: PlanField | null;
}

const ROW = { message: 'Rows are counted from 1.' };

@InputType({ description: 'Which row of a sheet holds its headings.' })
export class ImportHeaderRowInput {
  @Field(() => String, { description: 'The sheet.' })
  @IsString()
  @MaxLength(200)
  sheet: string;

  @Field(() => Int, { nullable: true, description: 'The row, counted from 1 as the file shows it; null when no row holds headings.' })
  @IsOptional()
  @IsInt(ROW)
  @Min(1, ROW)
  row?: number | null;
}

@InputType({ description: 'What a status word of the file means.' })
export class ImportStatusWordInput {
  @Field(() => String, { description: 'As written in the file.' })
  @IsString()
  @MaxLength(2000)
  word: string;

  @Field(() => DeliveryStatusEnum, { nullable: true, description: 'What it means; null is no status.' })
  @IsOptional()
  status?: DeliveryStatus | null;
}

@ArgsType()
export class OpenImportArgs {
  @Field(() => String, { description: 'Name of the file.' })
  @TitleRules('the name of the file')
  fileName: string;

  @Field(() => Int, { description: 'How many bytes it has.' })
  @IsInt()
  @Min(0, { message: 'A file has a size of 0 or more.' })
  size: number;

  @Field(() => ID, { nullable: true, description: 'The plan to bring up to date; left out, we look for it.' })
  @OptionalIdRules()
  planId?: string | null;
}

@ArgsType()
export class MapImportArgs {
  @Field(() => ID, { description: 'The import.' })
  @IdRules()
  id: string;

  @Field(() => [ImportColumnInput], { nullable: true, description: 'What columns hold; those not named stay as they were.' })
  @IsOptional()
  @ArrayMaxSize(1000, { message: 'Name at most 1,000 columns.' })
  @ValidateNested({ each: true })
  @Type(() => ImportColumnInput)
  columns?: ImportColumnInput[] | null;

  @Field(() => [ImportStatusWordInput], { nullable: true, description: 'What status words mean; those not named stay as they were.' })
  @IsOptional()
  @ArrayMaxSize(200, { message: 'Name at most 200 status words.' })
  @ValidateNested({ each: true })
  @Type(() => ImportStatusWordInput)
  statusWords?: ImportStatusWordInput[] | null;

  @Field(() => [ImportHeaderRowInput], { nullable: true, description: 'Which rows hold headings; sheets not named stay as they were.' })
  @IsOptional()
  @ArrayMaxSize(100, { message: 'Name at most 100 sheets.' })
  @ValidateNested({ each: true })
  @Type(() => ImportHeaderRowInput)
  headerRows?: ImportHeaderRowInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The plan to bring up to date. Left out it stays; null makes a new plan.' })
  @OptionalIdRules()
  planId?: string | null;
}

@ArgsType()
export class ConfirmImportArgs {
  @Field(() => ID, { description: 'The import.' })
  @IdRules()
  id: string;

  @Field(() => String, { nullable: true, description: 'Title of a new plan; left out, the one suggested.' })
  @OptionalTitleRules('the title')
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; needed when the plan is active.' })
  @ReasonRules()
  reason?: string | null;
}
