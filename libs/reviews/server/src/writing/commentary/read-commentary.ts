import { loadPeople } from '@waymark/organisations/server';
import type { PlanPart } from '@waymark/plans/server';
import { currentMember, type Member } from '@waymark/platform/server';
import { bodyFields, type CommentarySubject, countWords, type DecisionBody, reviewFields, wordLimitOf, type WrittenField } from '@waymark/reviews/domain';
import { factsOf } from '../../reviewing/read-review';
import type { Review } from '../../reviewing/review.model';
import { canWrite } from '../../reviewing/review.policy';
import { canSpeakFor } from '../writing.policy';
import type { Commentary } from './commentary.model';
import { loadPlanParts, loadStoredCommentary, type StoredCommentary } from './commentary.queries';

/** Where words can be written: a field of a part of the review. */
interface Slot {
  readonly subjectKind: CommentarySubject;
  readonly subjectId: string;
  readonly reference: string | null;
  readonly subjectTitle: string;
  readonly field: WrittenField;
}

const ofReview = ({ id, title }: Review, field: WrittenField): Slot => ({ subjectKind: 'review', subjectId: id, reference: null, subjectTitle: title, field });
const ofPart = ({ kind, id, reference, title }: PlanPart): Slot => ({ subjectKind: kind, subjectId: id, reference, subjectTitle: title, field: 'commentary' });

const isIn = ({ subjectKind, subjectId, field }: Slot) => (row: StoredCommentary): boolean => row.subjectKind === subjectKind && row.subjectId === subjectId && row.field === field;

/** An id that does not change when the first words are written. */
const idOf = (review: Review, { subjectKind, subjectId, field }: Slot): string => (subjectKind === 'review' ? `${review.id}:${field}` : `${review.id}:${subjectId}:${field}`);

async function toCommentary(review: Review, slot: Slot, stored: StoredCommentary | null, member: Member): Promise<Commentary> {
  const words = stored?.words ?? '';
  const body = (Object.keys(bodyFields) as DecisionBody[]).find((name) => bodyFields[name] === slot.field);
  return {
    ...slot, id: idOf(review, slot), version: stored?.version ?? 0, words, writtenBy: stored ? await loadPeople().load(stored.writtenBy) : null, writtenAt: stored?.writtenAt ?? null,
    wordLimit: wordLimitOf(slot.field), wordCount: countWords(words), canWrite: (body ? canSpeakFor(body) : canWrite)(factsOf(review), member),
  };
}

/** Every field of a review that executives write, in order, written or not. A part that was withdrawn is there if somebody had written about it. */
export async function readCommentary(review: Review): Promise<Commentary[]> {
  const member = await currentMember();
  const stored = await loadStoredCommentary().load(review.id);
  const parts = await loadPlanParts().load(review.planId);
  const slots = [...reviewFields.map((field) => ofReview(review, field)), ...parts.map(ofPart)];
  const withdrawn = new Set(parts.filter(({ isWithdrawn }) => isWithdrawn).map(({ id }) => id));
  const shown = slots.filter((slot) => !withdrawn.has(slot.subjectId) || stored.some(isIn(slot)));
  return Promise.all(shown.map((slot) => toCommentary(review, slot, stored.find(isIn(slot)) ?? null, member)));
}

/** What the sub-group or the board says for itself, written or not. */
export async function readBodyComment(review: Review, body: DecisionBody): Promise<Commentary> {
  const slot = ofReview(review, bodyFields[body]);
  const stored = await loadStoredCommentary().load(review.id);
  return toCommentary(review, slot, stored.find(isIn(slot)) ?? null, await currentMember());
}
