import { groupBy } from '@waymark/plans/domain';
import { listPlanParts, type PlanPart } from '@waymark/plans/server';
import { loader, tx } from '@waymark/platform/server';
import type { CommentarySubject, WrittenField } from '@waymark/reviews/domain';

/** A field somebody has written in, as it is kept. */
export interface StoredCommentary {
  readonly id: string;
  readonly version: number;
  readonly reviewId: string;
  readonly subjectKind: CommentarySubject;
  readonly subjectId: string;
  readonly field: WrittenField;
  readonly words: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

const OF_REVIEWS = `
  select id, version, review_id as "reviewId", subject_kind as "subjectKind", subject_id as "subjectId", field, words, written_by as "writtenBy", written_at as "writtenAt"
  from reviews.commentary where organisation_id = $1 and review_id = any($2)`;

/** What was written in reviews, in one statement. */
export const loadStoredCommentary = loader<string, readonly StoredCommentary[]>(async (reviewIds) => {
  const byReview = groupBy(await tx().query<StoredCommentary>(OF_REVIEWS, [tx().organisationId, reviewIds]), ({ reviewId }) => reviewId);
  return reviewIds.map((id) => byReview.get(id) ?? []);
});

/** The parts of plans that commentary can be about. There are few plans. */
export const loadPlanParts = loader<string, readonly PlanPart[]>((planIds) => Promise.all(planIds.map(listPlanParts)));

/** Which field of a review. */
export interface FieldPlace {
  readonly reviewId: string;
  readonly subjectKind: CommentarySubject;
  readonly subjectId: string;
  readonly field: WrittenField;
}

const FIELD_ID = 'select id from reviews.commentary where organisation_id = $1 and review_id = $2 and subject_kind = $3 and subject_id = $4 and field = $5';

/** The row of a field; null while nobody has written in it. */
export async function findFieldId({ reviewId, subjectKind, subjectId, field }: FieldPlace): Promise<string | null> {
  const [row] = await tx().query<{ id: string }>(FIELD_ID, [tx().organisationId, reviewId, subjectKind, subjectId, field]);
  return row?.id ?? null;
}
