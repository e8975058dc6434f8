import { loader, tx } from '@waymark/platform/server';
import type { Review, ReviewLink } from './review.model';
import { loadReview } from './read-review';

/** A review as other things name it. */
export const toReviewLink = ({ id, number, title, state, stage, periodFrom, periodTo, teamName }: Review): ReviewLink => ({ id, number, title, state, stage, periodFrom, periodTo, teamName });

/** Of each team's plan beneath: its newest review of the same kind whose period ends within that of the review above. */
const BENEATH = `
  select distinct on (above.id, plan.id) above.id as "aboveId", beneath.id
  from reviews.review above
  join plans.plan on plan.organisation_id = above.organisation_id and plan.parent_id = above.plan_id
  join reviews.review beneath on beneath.organisation_id = plan.organisation_id and beneath.plan_id = plan.id and beneath.kind = above.kind and beneath.cancelled_at is null
   and beneath.period_to between above.period_from and above.period_to
  where above.organisation_id = $1 and above.id = any($2)
  order by above.id, plan.id, beneath.period_to desc, beneath.number desc`;

/** The reviews of teams' plans that some reviews sum up, by the name of the team. */
export const loadTeamReviews = loader<string, ReviewLink[]>(async (aboveIds) => {
  const rows = await tx().query<{ aboveId: string; id: string }>(BENEATH, [tx().organisationId, aboveIds]);
  const found = await Promise.all(rows.map(async ({ aboveId, id }) => ({ aboveId, review: await loadReview().load(id) })));
  const nameOf = ({ teamName }: ReviewLink) => teamName ?? '';
  return aboveIds.map((id) =>
    found.flatMap(({ aboveId, review }) => (aboveId === id && review ? [toReviewLink(review)] : [])).sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en-GB')));
});
