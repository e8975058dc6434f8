import { loader, tx } from '@waymark/platform/server';

/** Words written beside a sealed review. */
export interface AddendumFacts {
  readonly id: string;
  readonly reviewId: string;
  readonly paragraph: string | null;
  readonly words: string;
  readonly writtenById: string;
  readonly writtenAt: Date;
}

const ADDENDA = `
  select id, review_id as "reviewId", paragraph, words, written_by as "writtenById", written_at as "writtenAt"
  from reviews.addendum where organisation_id = $1 and review_id = any ($2) order by place`;

/** What was added to reviews since they were sealed, in the order in which it was. */
export const loadAddenda = loader<string, readonly AddendumFacts[]>(async (reviewIds) => {
  const rows = await tx().query<AddendumFacts>(ADDENDA, [tx().organisationId, reviewIds]);
  return reviewIds.map((id) => rows.filter(({ reviewId }) => reviewId === id));
});

export interface NewAddendum {
  readonly reviewId: string;
  readonly paragraph: string | null;
  readonly words: string;
  readonly by: string;
  readonly at: Date;
}

const WRITE = `
  insert into reviews.addendum (id, review_id, place, paragraph, words, written_by, written_at)
  select $2, $3, 1 + coalesce(max(place), 0), $4, $5, $6, $7 from reviews.addendum where organisation_id = $1 and review_id = $3`;

/** Writes an addendum down, for ever. Those who write at once must wait for each other. */
export async function writeAddendumRow(id: string, { reviewId, paragraph, words, by, at }: NewAddendum): Promise<void> {
  await tx().query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [reviewId]);
  await tx().execute(WRITE, [tx().organisationId, id, reviewId, paragraph, words, by, at.toISOString()]);
}
