import { Field, ID, InputType } from '@nestjs/graphql';
import { IdRules } from '@waymark/plans/server';
import { IsString, MaxLength } from 'class-validator';
import { NeededWordsRules } from '../commentary/commentary.inputs';

@InputType({ description: 'A question to a paragraph of a review.' })
export class AskQuestionInput {
  @Field(() => ID, { description: 'The review.' })
  @IdRules()
  reviewId: string;

  @Field(() => String, { description: 'The key of the paragraph, such as "exceptions" or "measure:" and an id.' })
  @IsString()
  @MaxLength(100, { message: 'Choose a paragraph of the report.' })
  paragraph: string;

  @Field(() => String, { description: 'The question, as plain text.' })
  @NeededWordsRules('your question')
  words: string;
}

@InputType({ description: 'An answer to a question.' })
export class AnswerQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  @IdRules()
  questionId: string;

  @Field(() => String, { description: 'The answer, as plain text.' })
  @NeededWordsRules('your answer')
  words: string;
}
