import { randomUUID } from 'node:crypto';
import { findSubject } from '@waymark/plans/server';
import { readParagraphKey, titleOfKey } from '@waymark/reviews/domain';
import type { Review } from '../../reviewing/review.model';
import { reviewsError } from '../../reviews.errors';
import { listDecisions } from '../decisions/read-decisions';
import type { Hand } from '../hand';
import { addAnswer, addQuestion, loadQuestions, type StoredQuestion } from './questions.queries';

/** A paragraph as a question names it. */
export interface Paragraph {
  readonly title: string;
  /** Who is accountable for what it is about. */
  readonly ownerId: string | null;
}

/** A decision as a paragraph: what is asked for in a review, or was decided in it. */
async function findDecision(reviewId: string, id: string): Promise<Paragraph | null> {
  const found = (await listDecisions(reviewId)).find(({ ask, taken }) => ask?.id === id || taken?.id === id);
  return found ? { title: (found.taken ?? found.ask).title, ownerId: null } : null;
}

/**
 * What a paragraph is called, and who is accountable for what it is about: by its key, or by the part of the plan or the decision
 * that the key names.
 * @throws reviews.question.no_paragraph for a key of nothing in this plan.
 */
export async function getParagraph(key: string, { id: reviewId, planId }: Pick<Review, 'id' | 'planId'>): Promise<Paragraph> {
  const named = readParagraphKey(key);
  if (!named) throw reviewsError('reviews.question.no_paragraph', { field: 'paragraph' });
  const { kind, id } = named;
  const decision = id && kind === 'decision' ? await findDecision(reviewId, id) : null;
  const subject = id ? await findSubject(kind, id) : null;
  if (subject && subject.planId !== planId) throw reviewsError('reviews.question.no_paragraph', { field: 'paragraph' });
  return decision ?? { title: subject?.title ?? titleOfKey(kind), ownerId: subject?.ownerId ?? null };
}

/** Puts a question to a paragraph of a review, which must be locked. Gives its id. */
export async function writeQuestion(reviewId: string, { paragraph, words }: { readonly paragraph: string; readonly words: string }, { title, ownerId }: Paragraph, { by, at }: Hand): Promise<string> {
  const id = randomUUID();
  await addQuestion([id, reviewId, paragraph, title, ownerId, words, by, at.toISOString()]);
  loadQuestions().clear(reviewId);
  return id;
}

/** Answers a question; its review must be locked. */
export async function writeAnswer({ id, reviewId }: Pick<StoredQuestion, 'id' | 'reviewId'>, words: string, { by, at }: Hand): Promise<void> {
  await addAnswer([randomUUID(), reviewId, id, words, by, at.toISOString()]);
  loadQuestions().clear(reviewId);
}
