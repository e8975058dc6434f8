import { type LookedAt, registerLookedAt } from '@waymark/plans/server';
import { tx } from '@waymark/platform/server';
import { toReviewTitle } from '@waymark/reviews/domain';
import type { CycleKind } from './review.enums';

/** As the next paper has it, told is from the day after the facts of the last one were pinned. Stocktakes look at a part only. */
const LAST = `
  select distinct on (review.plan_id) review.plan_id as "planId", review.kind, review.ordinal, review.name,
         ((paper.facts_frozen_at at time zone organisation.time_zone)::date + 1)::text as since
  from reviews.review
  join reviews.record on record.organisation_id = review.organisation_id and record.review_id = review.id and record.audience = 'public'
  join reviews.paper on paper.organisation_id = record.organisation_id and paper.id = record.paper_id
  join organisations.organisation on organisation.organisation_id = review.organisation_id
  where review.organisation_id = $1 and review.plan_id = any($2) and review.kind = 'review'
  order by review.plan_id, review.period_to desc, review.number desc`;

type Row = Pick<LookedAt, 'planId' | 'since'> & { readonly kind: CycleKind; readonly ordinal: number; readonly name: string | null };

/** The last sealed review of plans. */
async function findLastReviews(planIds: readonly string[]): Promise<LookedAt[]> {
  const rows = await tx().query<Row>(LAST, [tx().organisationId, planIds]);
  return rows.map(({ planId, since, kind, ordinal, name }) => ({ planId, since, title: toReviewTitle(kind, ordinal, name) }));
}

/** Overview and measures tell what has changed since the last review. */
export const registerLastReviews = (): void => registerLookedAt(findLastReviews);
