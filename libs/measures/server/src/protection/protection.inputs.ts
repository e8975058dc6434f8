import { Field, InputType, Int } from '@nestjs/graphql';
import { NeededReasonRules } from '@waymark/plans/server';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { applyDecorators } from '@nestjs/common';

const THRESHOLD = { message: 'Enter a whole number from 1 to 1,000.' };

const ThresholdRules = () => applyDecorators(IsOptional(), IsInt(THRESHOLD), Min(1, THRESHOLD), Max(1000, THRESHOLD));

@InputType({ description: 'How strictly small numbers are protected from one audience. What is left out stays.' })
export class AudienceProtectionInput {
  @Field(() => Int, { nullable: true, description: 'Counts from 1 up to this are hidden.' })
  @ThresholdRules()
  hiddenUpTo?: number | null;

  @Field(() => Int, { nullable: true, description: 'Counts are rounded to the nearest multiple of this.' })
  @ThresholdRules()
  roundedTo?: number | null;

  @Field(() => Int, { nullable: true, description: 'A percentage of fewer people than this is hidden.' })
  @ThresholdRules()
  smallestBase?: number | null;

  @Field(() => Int, { nullable: true, description: 'A percentage is shown only where both those with and those without are none, or at least this many.' })
  @ThresholdRules()
  smallestPart?: number | null;

  @Field(() => Int, { nullable: true, description: 'Answers of a survey from fewer people than this are hidden.' })
  @ThresholdRules()
  smallestSurveyBase?: number | null;

  @Field(() => Int, { nullable: true, description: 'A count that has changed by fewer than this is shown as it was before.' })
  @ThresholdRules()
  smallestMove?: number | null;
}

@InputType({ description: 'Stricter protection of small numbers. It is never laxer than the floor.' })
export class TightenProtectionInput {
  @Field(() => Int, { description: 'The revision that the page showed.' })
  @IsInt()
  @Min(0, { message: 'A revision is 0 or more.' })
  revision: number;

  @Field(() => AudienceProtectionInput, { nullable: true, description: 'For those who work on the plan.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AudienceProtectionInput)
  internal?: AudienceProtectionInput | null;

  @Field(() => AudienceProtectionInput, { nullable: true, description: 'For the board and readers.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AudienceProtectionInput)
  public?: AudienceProtectionInput | null;

  @Field(() => String, { description: 'Why it becomes stricter.' })
  @NeededReasonRules()
  reason: string;
}
