import { groupBy } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';

/** Whose view was asked for, as it is kept: a group's or a person's. */
export interface StoredAsked {
  readonly id: string;
  readonly reviewId: string;
  readonly groupId: string | null;
  readonly personId: string | null;
  readonly askedBy: string;
  readonly askedOn: string;
}

const ASKED = `
  select id, review_id as "reviewId", group_id as "groupId", person_id as "personId", asked_by as "askedBy", asked_on::text as "askedOn"
  from reviews.voice_asked where organisation_id = $1 and review_id = any($2) order by review_id, place`;

/** Whose views were asked for in reviews, in the order in which they were asked; in one statement. */
export const loadAsked = loader<string, readonly StoredAsked[]>(async (reviewIds) => {
  const byReview = groupBy(await tx().query<StoredAsked>(ASKED, [tx().organisationId, reviewIds]), ({ reviewId }) => reviewId);
  return reviewIds.map((id) => byReview.get(id) ?? []);
});

const ASK = `
  insert into reviews.voice_asked (id, review_id, place, group_id, person_id, asked_by, asked_on, asked_at)
  select $2, $3, 1 + coalesce(max(place), 0), $4, $5, $6, $7, $8 from reviews.voice_asked where organisation_id = $1 and review_id = $3`;

/** Adds whose view is asked for; the review must be locked. */
export const addAsked = (asked: readonly unknown[]): Promise<number> => tx().execute(ASK, [tx().organisationId, ...asked]);
