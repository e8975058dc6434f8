import { groupBy } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';

/** An answer as it is kept. */
export interface StoredAnswer {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly words: string;
}

/** A question as it is kept, with its answers in the order in which they were given. */
export interface StoredQuestion {
  readonly id: string;
  readonly reviewId: string;
  readonly paragraph: string;
  readonly paragraphTitle: string;
  readonly ownerId: string | null;
  readonly words: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answers: readonly StoredAnswer[];
}

const QUESTIONS = `
  select question.id, question.review_id as "reviewId", question.paragraph, question.paragraph_title as "paragraphTitle", question.owner_id as "ownerId", question.words,
         question.asked_by as "askedBy", question.asked_at as "askedAt",
         coalesce((select jsonb_agg(jsonb_build_object('id', answer.id, 'by', answer.answered_by, 'at', answer.answered_at, 'words', answer.words) order by answer.place)
                   from reviews.answer where answer.organisation_id = question.organisation_id and answer.question_id = question.id), '[]') as answers
  from reviews.question
  where question.organisation_id = $1`;
const OF_REVIEWS = `${QUESTIONS} and question.review_id = any($2) order by question.review_id, question.place`;
const BY_ID = `${QUESTIONS} and question.id = $2`;

/** The questions of reviews, in the order in which they were asked; in one statement. */
export const loadQuestions = loader<string, readonly StoredQuestion[]>(async (reviewIds) => {
  const byReview = groupBy(await tx().query<StoredQuestion>(OF_REVIEWS, [tx().organisationId, reviewIds]), ({ reviewId }) => reviewId);
  return reviewIds.map((id) => byReview.get(id) ?? []);
});

/** A question by id; null when there is none. */
export async function findQuestion(id: string): Promise<StoredQuestion | null> {
  const [question] = await tx().query<StoredQuestion>(BY_ID, [tx().organisationId, id]);
  return question ?? null;
}

const ASK = `
  insert into reviews.question (id, review_id, place, paragraph, paragraph_title, owner_id, words, asked_by, asked_at)
  select $2, $3, 1 + coalesce(max(place), 0), $4, $5, $6, $7, $8, $9 from reviews.question where organisation_id = $1 and review_id = $3`;
const ANSWER = `
  insert into reviews.answer (id, review_id, question_id, place, words, answered_by, answered_at)
  select $2, $3, $4, 1 + coalesce(max(place), 0), $5, $6, $7 from reviews.answer where organisation_id = $1 and question_id = $4`;

/** Adds a question; the review must be locked. */
export const addQuestion = (question: readonly unknown[]): Promise<number> => tx().execute(ASK, [tx().organisationId, ...question]);

/** Adds an answer; the review must be locked. */
export const addAnswer = (answer: readonly unknown[]): Promise<number> => tx().execute(ANSWER, [tx().organisationId, ...answer]);
