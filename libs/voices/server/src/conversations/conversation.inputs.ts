import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, OptionalIdRules, TitleRules } from '@waymark/plans/server';
import { IsIn, IsInt, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';
import { WordsRules } from '../comments/comment.inputs';
import { type ConversationKind, ConversationKindEnum, conversationKinds } from './conversation.enums';

const OWN_KEY = 'A key of the page’s own making, 8 to 80 characters: the same again adds nothing, so a request can be repeated. It is not kept.';

/** What makes a repeated request the same one. */
export const OwnKeyRules = () => applyDecorators(IsOptional(), IsString(), Length(8, 80, { message: 'A key has 8 to 80 characters.' }));

@ArgsType()
export class SpaceArgs {
  @Field(() => String, { description: 'The group, by its part of the address.' })
  @IsString()
  groupKey: string;

  @Field(() => Int, { nullable: true, description: 'How many conversations, at most 100; 50 unless said.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => ID, { nullable: true, description: '`nextCursor` of the page before.' })
  @OptionalIdRules()
  after?: string | null;
}

@ArgsType()
export class PostsArgs {
  @Field(() => ID, { description: 'The conversation.' })
  @IdRules()
  conversationId: string;

  @Field(() => Int, { nullable: true, description: 'How many, at most 100; 50 unless said.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only posts before this place; the newest unless said.' })
  @IsOptional()
  @IsInt()
  before?: number | null;
}

@InputType({ description: 'A conversation to begin.' })
export class StartConversationInput {
  @Field(() => String, { nullable: true, description: OWN_KEY })
  @OwnKeyRules()
  key?: string | null;

  @Field(() => String, { description: 'The group, by its part of the address.' })
  @IsString()
  groupKey: string;

  @Field(() => ConversationKindEnum, { description: 'Whether those who speak give their names.' })
  @IsIn(conversationKinds)
  kind: ConversationKind;

  @Field(() => String, { description: 'What it is about.' })
  @TitleRules('what it is about')
  @MaxLength(200, { message: 'Shorten what it is about to 200 characters or fewer.' })
  title: string;
}

@InputType({ description: 'Something to say inside, with one’s name.' })
export class PostInput {
  @Field(() => String, { nullable: true, description: OWN_KEY })
  @OwnKeyRules()
  key?: string | null;

  @Field(() => ID, { description: 'The conversation.' })
  @IdRules()
  conversationId: string;

  @Field(() => String, { description: 'The words, in a little Markdown.' })
  @WordsRules()
  markdown: string;
}

@InputType({ description: 'Other words for a post of one’s own.' })
export class EditPostInput {
  @Field(() => ID, { description: 'The post.' })
  @IdRules()
  id: string;

  @Field(() => Int, { description: 'The revision that the page showed.' })
  @IsInt()
  @Min(1)
  revision: number;

  @Field(() => String, { description: 'The new words.' })
  @WordsRules()
  markdown: string;
}
