import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, NeededReasonRules, OptionalTitleRules, ReasonRules, TitleRules } from '@waymark/plans/server';
import { reviewStages, type ReviewStageKind } from '@waymark/reviews/domain';
import { IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { ReviewStageKindEnum } from '../reviewing/review.enums';

const VERSION = { message: 'Versions of a paper are counted from 1.' };

@InputType({ description: 'A new version of the paper of a review.' })
export class FreezeReviewInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether statuses and figures are pinned afresh too; otherwise they stay as the version before has them.' })
  @IsOptional()
  @IsBoolean()
  refreshFacts?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why, in a line.' })
  @ReasonRules()
  reason?: string | null;
}

@InputType({ description: 'A name under an exact version of a paper.' })
export class SignReviewInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => Int, { description: 'The version that was read. Anything but the newest is refused.' })
  @IsInt()
  @Min(1, VERSION)
  paperVersion: number;

  @Field(() => ReviewStageKindEnum, { description: 'The stage that the page showed; if the review has moved since, nothing is signed.' })
  @IsIn([...reviewStages])
  stage: ReviewStageKind;

  @Field(() => String, { nullable: true, description: 'What to say with it.' })
  @OptionalTitleRules('your words')
  words?: string | null;
}

@InputType({ description: 'A refusal to sign an exact version of a paper.' })
export class DeclineToSignInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => Int, { description: 'The version that was read. Anything but the newest is refused.' })
  @IsInt()
  @Min(1, VERSION)
  paperVersion: number;

  @Field(() => ReviewStageKindEnum, { description: 'The stage that the page showed; if the review has moved since, nothing is written.' })
  @IsIn([...reviewStages])
  stage: ReviewStageKind;

  @Field(() => String, { description: 'Why, in a line.' })
  @NeededReasonRules()
  words: string;
}

@InputType({ description: 'The approval of the board, which seals a review.' })
export class ApproveReviewInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => Int, { description: 'The version that was read. Anything but the newest is refused.' })
  @IsInt()
  @Min(1, VERSION)
  paperVersion: number;

  @Field(() => String, { nullable: true, description: 'What the board says with it.' })
  @OptionalTitleRules('your words')
  words?: string | null;
}

@InputType({ description: 'Words to stand beside a sealed review.' })
export class WriteAddendumInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => String, { nullable: true, description: 'The key of the paragraph it is about, such as "exceptions"; left out, it is about the whole.' })
  @OptionalTitleRules('the paragraph')
  paragraph?: string | null;

  @Field(() => String, { description: 'The words, as plain text.' })
  @TitleRules('what you want to add')
  words: string;
}
