import { randomUUID } from 'node:crypto';
import { findSubject } from '@waymark/plans/server';
import { readParagraphKey, titleOfKey } from '@waymark/reviews/domain';
import { reviewsError } from '../../reviews.errors';
import type { Hand } from '../hand';
import { addAnswer, addQuestion, loadQuestions, type StoredQuestion } from './questions.queries';

/** A paragraph as a question names it. */
export interface Paragraph {
  readonly title: string;
  /** Who is accountable for what it is about. */
  readonly ownerId: string | null;
}

/**
 * What a paragraph is called, and who is accountable for what it is about: by its key, or by the part of the plan that the key names.
 * @throws reviews.question.no_paragraph for a key of nothing in this plan.
 */
export async function getParagraph(key: string, planId: string): Promise<Paragraph> {
  const named = readParagraphKey(key);
  if (!named) throw reviewsError('reviews.question.no_paragraph', { field: 'paragraph' });
  const subject = named.id ? await findSubject(named.kind, named.id) : null;
  if (subject && subject.planId !== planId) throw reviewsError('reviews.question.no_paragraph', { field: 'paragraph' });
  return { title: subject?.title ?? titleOfKey(named.kind), ownerId: subject?.ownerId ?? null };
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
