import { Inject, Injectable } from '@nestjs/common';
import { platformError } from '@waymark/platform/domain';
import { Clock, isUuid } from '@waymark/platform/server';
import { canAsk } from '../../reviewing/review.policy';
import { takeReviewFor } from '../../reviewing/take-review';
import { toHand } from '../hand';
import { WordsMail } from '../words-mail';
import { canAnswer } from '../writing.policy';
import type { AnswerQuestionInput, AskQuestionInput } from './question.inputs';
import { findQuestion } from './questions.queries';
import type { QuestionPayload } from './questions.resolver';
import { getParagraph, writeAnswer, writeQuestion } from './write-question';

/** What the sub-group and the board ask of a review, and what they are told. */
@Injectable()
export class QuestionsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(WordsMail) private readonly mail: WordsMail,
  ) {}

  async ask({ reviewId, paragraph, words }: AskQuestionInput): Promise<QuestionPayload> {
    const { review } = await takeReviewFor(reviewId, canAsk);
    const asked = await getParagraph(paragraph, review);
    const hand = await toHand(this.clock);
    const questionId = await writeQuestion(reviewId, { paragraph, words }, asked, hand);
    const respondents = [asked.ownerId, review.presentedById].filter((id): id is string => id !== null && id !== hand.by);
    await this.mail.tell('question', review.number, respondents, hand.on);
    return { reviewId, questionId };
  }

  async answer({ questionId, words }: AnswerQuestionInput): Promise<QuestionPayload> {
    const question = isUuid(questionId) ? await findQuestion(questionId) : null;
    if (!question) throw platformError('platform.not_found');
    const { review } = await takeReviewFor(question.reviewId, canAnswer(question.ownerId));
    const hand = await toHand(this.clock);
    await writeAnswer(question, words, hand);
    if (question.askedBy !== hand.by) await this.mail.tell('answer', review.number, [question.askedBy], hand.on);
    return { reviewId: question.reviewId, questionId };
  }
}
