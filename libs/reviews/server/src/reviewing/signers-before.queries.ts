import { tx } from '@waymark/platform/server';
import type { NewSigner } from './write-review';

const BEFORE = `
  select stage.id as "stageId", signer.person_id as "personId", signer.capacity
  from reviews.review
  cross join lateral (
    select earlier.id from reviews.review earlier
    where earlier.organisation_id = review.organisation_id and earlier.plan_id = review.plan_id and earlier.kind = review.kind
      and earlier.name is not distinct from review.name and earlier.cancelled_at is null and earlier.number < review.number
    order by earlier.number desc limit 1
  ) last
  join reviews.stage_signer signer on signer.organisation_id = review.organisation_id and signer.review_id = last.id
  join reviews.stage asked on asked.organisation_id = signer.organisation_id and asked.id = signer.stage_id
  join reviews.stage on stage.organisation_id = review.organisation_id and stage.review_id = review.id and stage.kind = asked.kind
  where review.organisation_id = $1 and review.id = $2
  order by stage.place, signer.place`;

/** Who was asked to sign at each stage of the review before, beside the stages of this one. */
export const listSignersBefore = (reviewId: string): Promise<(NewSigner & { readonly stageId: string })[]> => tx().query(BEFORE, [tx().organisationId, reviewId]);
