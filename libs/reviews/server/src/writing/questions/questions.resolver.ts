import { Inject } from '@nestjs/common';
import { Args, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { currentMember, Requires } from '@waymark/platform/server';
import { factsOf, requireReview } from '../../reviewing/read-review';
import { Review } from '../../reviewing/review.model';
import { mayReadQuestion } from '../may-read';
import { canAnswer } from '../writing.policy';
import { AnswerQuestionInput, AskQuestionInput } from './question.inputs';
import { ReviewQuestion } from './question.model';
import { loadQuestions, type StoredQuestion } from './questions.queries';
import { QuestionsService } from './questions.service';

@ObjectType({ description: 'A question after it was asked or answered.' })
export class QuestionPayload {
  reviewId: string;
  questionId: string;
}

async function toQuestion({ answers, askedBy, ownerId, ...question }: StoredQuestion, review: Review): Promise<ReviewQuestion> {
  const people = loadPeople();
  return {
    ...question, askedBy: await people.load(askedBy), owner: ownerId ? await people.load(ownerId) : null,
    answers: await Promise.all(answers.map(async ({ id, by, at, words }) => ({ id, words, at: new Date(at), by: await people.load(by) }))),
    canAnswer: canAnswer(ownerId)(factsOf(review), await currentMember()),
  };
}

async function readQuestions(review: Review): Promise<ReviewQuestion[]> {
  const member = await currentMember();
  const questions = (await loadQuestions().load(review.id)).filter(({ askedBy, ownerId }) => ownerId === member.personId || mayReadQuestion(askedBy, review, member));
  return Promise.all(questions.map((question) => toQuestion(question, review)));
}

@Resolver(() => Review)
export class QuestionsResolver {
  constructor(@Inject(QuestionsService) private readonly service: QuestionsService) {}

  @Mutation(() => QuestionPayload, { description: 'Puts a question to a paragraph of a review. It is never changed, and goes into the record with its answers.' })
  @Requires('reviews.read')
  askQuestion(@Args('input', { description: 'What to ask, and where.' }) input: AskQuestionInput): Promise<QuestionPayload> {
    return this.service.ask(input);
  }

  @Mutation(() => QuestionPayload, { description: 'Answers a question. An answer is never changed, only followed by another.' })
  @Requires('reviews.read')
  answerQuestion(@Args('input', { description: 'The answer.' }) input: AnswerQuestionInput): Promise<QuestionPayload> {
    return this.service.answer(input);
  }

  @ResolveField(() => [ReviewQuestion], { nullable: true, description: 'Questions and their answers, in the order in which they were asked. Null for those who may not read the review yet; the board and readers see only what they asked themselves.' })
  async questions(review: Review): Promise<ReviewQuestion[] | null> {
    return review.mayRead ? readQuestions(review) : null;
  }
}

@Resolver(() => QuestionPayload)
export class QuestionPayloadResolver {
  @ResolveField(() => ReviewQuestion, { description: 'The question as it is now.' })
  async question({ reviewId, questionId }: QuestionPayload): Promise<ReviewQuestion> {
    const question = (await readQuestions(await requireReview(reviewId))).find(({ id }) => id === questionId);
    if (!question) throw platformError('platform.not_found');
    return question;
  }

  @ResolveField(() => Review, { description: 'The review.' })
  review({ reviewId }: QuestionPayload): Promise<Review> {
    return requireReview(reviewId);
  }
}
