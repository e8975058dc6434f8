import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, NoteRules, OptionalIdRules, OptionalTitleRules, toCleanText } from '@waymark/plans/server';
import { LONGEST_TEXT } from '@waymark/voices/domain';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { type CommentKind, CommentKindEnum, type SpokenOf, spokenOf, SubjectKindEnum } from './comment.enums';

/** Words that somebody wants to say. */
export const WordsRules = () =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? toCleanText(value) : value)),
    IsString({ message: 'Write what you want to say.' }),
    IsNotEmpty({ message: 'Write what you want to say.' }),
    MaxLength(LONGEST_TEXT, { message: `Shorten it to ${LONGEST_TEXT.toLocaleString('en-GB')} characters or fewer.` }),
  );

@ArgsType()
export class CommentsArgs {
  @Field(() => SubjectKindEnum, { description: 'What sort of thing is spoken about.' })
  @IsIn(spokenOf)
  subjectKind: SpokenOf;

  @Field(() => ID, { description: 'The one that is spoken about.' })
  @IdRules()
  subjectId: string;

  @Field(() => Int, { nullable: true, description: 'How many to a page, at most 100; 20 unless said.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => String, { nullable: true, description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}

@InputType({ description: 'Something to say.' })
export class WriteCommentInput {
  @Field(() => SubjectKindEnum, { description: 'What sort of thing it is about.' })
  @IsIn(spokenOf)
  subjectKind: SpokenOf;

  @Field(() => ID, { description: 'The one it is about.' })
  @IdRules()
  subjectId: string;

  @Field(() => ID, { nullable: true, description: 'The thread it answers in; left out, it begins one.' })
  @OptionalIdRules()
  threadId?: string | null;

  @Field(() => CommentKindEnum, { description: 'Comment, advice or support; a statement is for a staff group.' })
  @IsIn(['comment', 'advice', 'support'], { message: 'Choose comment, advice or support.' })
  kind: CommentKind;

  @Field(() => String, { description: 'The words, in a little Markdown; people are mentioned as @[Name](person:id).' })
  @WordsRules()
  markdown: string;
}

@InputType({ description: 'Other words for a comment of one’s own. The old ones are kept.' })
export class EditCommentInput {
  @Field(() => ID, { description: 'The comment.' })
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

@InputType({ description: 'What the owner did with advice.' })
export class AnswerAdviceInput {
  @Field(() => ID, { description: 'The advice.' })
  @IdRules()
  commentId: string;

  @Field(() => String, { description: 'The answer.' })
  @WordsRules()
  markdown: string;

  @Field(() => String, { nullable: true, description: 'What changed because of it.' })
  @OptionalTitleRules('what changed')
  whatChanged?: string | null;

  @Field(() => ID, { nullable: true, description: 'The action that carries it.' })
  @OptionalIdRules()
  actionId?: string | null;
}

@ArgsType()
export class AcceptAnswerArgs {
  @Field(() => ID, { description: 'The answer.' })
  @IdRules()
  answerId: string;

  @Field(() => Boolean, { description: 'Whether it is enough.' })
  @IsBoolean()
  isAccepted: boolean;

  @Field(() => String, { nullable: true, description: 'What is missing, or anything else to say about it.' })
  @NoteRules('what you say about it')
  words?: string | null;
}

@ArgsType()
export class AcceptAnswerForGroupArgs extends AcceptAnswerArgs {
  @Field(() => String, { description: 'The group, by its part of the address.' })
  @IsString()
  groupKey: string;
}
