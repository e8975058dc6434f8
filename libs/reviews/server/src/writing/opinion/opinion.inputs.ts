import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, NeededReasonRules, OptionalTitleRules, TitleRules } from '@waymark/plans/server';
import { SCALE_SIZE } from '@waymark/reviews/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, MaxLength, ValidateNested } from 'class-validator';
import { SeenVersionRules } from '../commentary/commentary.inputs';

@InputType({ description: 'The assurance opinion of a review.' })
export class GiveOpinionInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => String, { nullable: true, description: 'A level of the organisation’s scale; left out to take the opinion back.' })
  @OptionalTitleRules('the level')
  level?: string | null;

  @Field(() => Int, { description: 'The version that the page showed, 0 where there was none.' })
  @SeenVersionRules()
  version: number;
}

const SIZE = { message: `Give ${SCALE_SIZE.fewest} to ${SCALE_SIZE.most} levels.` };

@InputType({ description: 'One level of a scale.' })
export class OpinionLevelInput {
  @Field(() => String, { description: 'What it is called.' })
  @TitleRules('what the level is called')
  @MaxLength(60, { message: 'Shorten what the level is called to 60 characters or fewer.' })
  level: string;

  @Field(() => String, { description: 'What it means.' })
  @TitleRules('what the level means')
  meaning: string;
}

@InputType({ description: 'Another scale for assurance opinions. Opinions given already keep theirs.' })
export class ReviseOpinionScaleInput {
  @Field(() => Int, { description: 'The revision that the page showed.' })
  @SeenVersionRules()
  revision: number;

  @Field(() => [OpinionLevelInput], { description: 'Its levels, from best to worst.' })
  @IsArray()
  @ArrayMinSize(SCALE_SIZE.fewest, SIZE)
  @ArrayMaxSize(SCALE_SIZE.most, SIZE)
  @ValidateNested({ each: true })
  @Type(() => OpinionLevelInput)
  levels: OpinionLevelInput[];

  @Field(() => String, { description: 'Why it changes.' })
  @NeededReasonRules()
  reason: string;
}
