import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, OptionalIdRules } from '@waymark/plans/server';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Moderation, ModerationEnum, moderations } from './unnamed.enums';

@ArgsType()
export class IssueCredentialArgs {
  @Field(() => ID, { description: 'The conversation.' })
  @IdRules()
  conversationId: string;

  @Field(() => Int, { description: '0 for the key that stays, or the number of the round.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  round: number;

  @Field(() => String, { description: 'What to sign, blinded by the browser: 384 bytes as base64url.' })
  @IsString()
  @Matches(/^[\w-]{512}$/, { message: 'Reload the page and try again: what the browser sent cannot be signed.' })
  blinded: string;
}

@ArgsType()
export class UnnamedPostsArgs {
  @Field(() => ID, { description: 'The conversation.' })
  @IdRules()
  conversationId: string;

  @Field(() => Int, { nullable: true, description: 'How many, at most 100; 50 unless said.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => ID, { nullable: true, description: '`nextCursor` of the page before.' })
  @OptionalIdRules()
  after?: string | null;
}

@InputType({ description: 'What a chair does about words without a name.' })
export class ModerateUnnamedInput {
  @Field(() => ID, { description: 'The words.' })
  @IdRules()
  postId: string;

  @Field(() => ModerationEnum, { description: 'What to do.' })
  @IsIn(moderations)
  act: Moderation;

  @Field(() => String, { nullable: true, description: 'The question, when one is asked.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Shorten the question to 1,000 characters or fewer.' })
  words?: string | null;
}
