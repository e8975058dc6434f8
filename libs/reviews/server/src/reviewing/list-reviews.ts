import { pageSize } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { isUuid, tx } from '@waymark/platform/server';
import type { ReviewsArgs } from './review.inputs';
import type { ReviewPage } from './review.model';
import { requireReview } from './read-review';

/** A review waits while its first stage opens on a later day. */
const WAITS = `exists (select from reviews.stage where stage.organisation_id = review.organisation_id and stage.review_id = review.id and stage.kind = 'prepare' and stage.opens_on > $4::date)`;
const FOUND = `
  from reviews.review
  where organisation_id = $1 and ($2::uuid is null or plan_id = $2)
    and case $3::text
          when 'sealed' then sealed_at is not null
          when 'cancelled' then cancelled_at is not null
          when 'planned' then sealed_at is null and cancelled_at is null and ${WAITS}
          when 'open' then sealed_at is null and cancelled_at is null and not ${WAITS}
          else true end`;
const PAGE = `select id, number ${FOUND} and ($5::int is null or number < $5) order by number desc limit $6`;
const COUNT = `select count(*)::int as total ${FOUND}`;

/** Reviews, the newest first. */
export async function listReviews({ planId, state, first, after }: ReviewsArgs, today: string): Promise<ReviewPage> {
  if (planId && !isUuid(planId)) throw platformError('platform.not_found');
  const size = pageSize(first);
  const asked = [tx().organisationId, planId ?? null, state ?? null, today];
  const rows = await tx().query<{ id: string; number: number }>(PAGE, [...asked, after ?? null, size + 1]);
  const [count] = await tx().query<{ total: number }>(COUNT, asked);
  const items = await Promise.all(rows.slice(0, size).map(({ id }) => requireReview(id)));
  return { items, total: count!.total, nextCursor: rows.length > size ? rows[size - 1]!.number : null };
}
