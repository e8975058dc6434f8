import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdRules, toCleanText } from '@waymark/plans/server';
import { commentaryFields, type CommentaryField, type CommentarySubject, commentarySubjects, type DecisionBody, decisionBodies } from '@waymark/reviews/domain';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, MaxLength, Min } from 'class-validator';
import { DecisionBodyEnum } from '../decisions/decision.enums';
import { CommentaryFieldEnum, CommentarySubjectEnum } from './commentary.enums';

/** Longer than anybody writes: word limits warn, and this keeps a mishap out. */
const LONGEST = 20_000;

/** Words of a field, which may be emptied. */
export const FieldWordsRules = () =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? toCleanText(value) : value)),
    IsString({ message: 'Enter the words.' }),
    MaxLength(LONGEST, { message: `Shorten it to ${LONGEST.toLocaleString('en-GB')} characters or fewer.` }),
  );

/** Words that must be there. */
export const NeededWordsRules = (what: string) => applyDecorators(FieldWordsRules(), IsNotEmpty({ message: `Write ${what}.` }));

/** The version that the page showed; 0 where there was nothing yet. */
export const SeenVersionRules = () => applyDecorators(IsInt(), Min(0, { message: 'A version is 0 or more.' }));

@InputType({ description: 'The words of one field of a review.' })
export class WriteCommentaryInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => CommentarySubjectEnum, { description: 'What sort of thing it is about.' })
  @IsIn(commentarySubjects)
  subjectKind: CommentarySubject;

  @Field(() => ID, { description: 'The one it is about.' })
  @IdRules()
  subjectId: string;

  @Field(() => CommentaryFieldEnum, { description: 'Which field.' })
  @IsIn(commentaryFields, { message: 'The sub-group and the board write their own comments.' })
  field: CommentaryField;

  @Field(() => String, { description: 'The words, as plain text; empty to take them out.' })
  @FieldWordsRules()
  words: string;

  @Field(() => Int, { description: 'The version that the page showed, 0 where nobody had written. If somebody wrote since, nothing is saved and both texts are answered.' })
  @SeenVersionRules()
  version: number;
}

@InputType({ description: 'What the sub-group or the board says for itself.' })
export class WriteBodyCommentInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => DecisionBodyEnum, { description: 'Whose comment it is.' })
  @IsIn(decisionBodies)
  body: DecisionBody;

  @Field(() => String, { description: 'The words, as plain text; empty to take them out.' })
  @FieldWordsRules()
  words: string;

  @Field(() => Int, { description: 'The version that the page showed, 0 where nobody had written.' })
  @SeenVersionRules()
  version: number;
}
