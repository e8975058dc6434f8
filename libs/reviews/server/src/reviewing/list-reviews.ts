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
/** At least one row, which tells how many there are, also where the page is empty. */
const PAGE = `
  with found as materialized (select id, number ${FOUND})
  select counted.total, page.id, page.number
  from (select count(*)::int as total from found) counted
  left join lateral (select id, number from found where $5::int is null or number < $5 order by number desc limit $6) page on true
  order by page.number desc`;

type Row = { readonly total: number } & ({ readonly id: string; readonly number: number } | { readonly id: null; readonly number: null });

/** Reviews, the newest first. */
export async function listReviews({ planId, state, first, after }: ReviewsArgs, today: string): Promise<ReviewPage> {
  if (typeof planId === 'string' && !isUuid(planId)) throw platformError('platform.not_found');
  const size = pageSize(first);
  const rows = await tx().query<Row>(PAGE, [tx().organisationId, planId ?? null, state ?? null, today, after ?? null, size + 1]);
  const found = rows.flatMap(({ id, number }) => (id === null ? [] : [{ id, number }]));
  const items = await Promise.all(found.slice(0, size).map(({ id }) => requireReview(id)));
  return { items, total: rows[0]!.total, nextCursor: found.length > size ? found[size - 1]!.number : null };
}
