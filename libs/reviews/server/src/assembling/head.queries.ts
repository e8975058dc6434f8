import { platformError } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import type { PaperAudience, PaperPerson } from '@waymark/reviews/domain';

/** What stands around a review: whose it is, who presents it, and the last sealed one, with which it is compared. */
export interface PaperHead {
  readonly organisationName: string;
  readonly timeZone: string;
  readonly planTitle: string;
  readonly presentedBy: PaperPerson | null;
  /** Its period began then, or the plan was approved, whichever is later. */
  readonly begunAt: Date;
  readonly previousFingerprint: string | null;
  readonly previousFactsAt: Date | null;
}

const HEAD = `
  select organisation.name as "organisationName", organisation.time_zone as "timeZone", plan.title as "planTitle",
         case when presenter.id is not null then jsonb_build_object('id', presenter.id, 'name', presenter.name, 'title', presenter.title) end as "presentedBy",
         greatest(plan.approved_on, review.period_from)::timestamp at time zone organisation.time_zone as "begunAt",
         sealed.fingerprint as "previousFingerprint", paper.facts_frozen_at as "previousFactsAt"
  from reviews.review
  join organisations.organisation on organisation.organisation_id = review.organisation_id
  join plans.plan on plan.organisation_id = review.organisation_id and plan.id = review.plan_id
  left join organisations.person presenter on presenter.organisation_id = review.organisation_id and presenter.id = review.presented_by_id
  left join reviews.record sealed on sealed.organisation_id = review.organisation_id and sealed.review_id = $3 and sealed.audience = $4
  left join reviews.paper on paper.organisation_id = sealed.organisation_id and paper.id = sealed.paper_id
  where review.organisation_id = $1 and review.id = $2`;

/** The head of a review's paper. @throws platform.not_found */
export async function readHead(reviewId: string, previousId: string | null, audience: PaperAudience): Promise<PaperHead> {
  const [head] = await tx().query<PaperHead>(HEAD, [tx().organisationId, reviewId, previousId, audience]);
  if (!head) throw platformError('platform.not_found');
  return head;
}

/** A plan of a team beneath, with its newest review that a review sums up. */
export interface TeamReviewRow {
  readonly teamName: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly reviewNumber: number | null;
  readonly isSealed: boolean;
  readonly fingerprint: string | null;
  /** Only of a sealed review: until then its words are its team's own. */
  readonly summary: string | null;
}

/** The same reviews that the page of the review above links to. */
const TEAMS = `
  select team.name as "teamName", plan.id as "planId", plan.title as "planTitle", beneath.number as "reviewNumber", coalesce(beneath.sealed_at <= $3, false) as "isSealed",
         sealed.fingerprint, told.words as summary
  from reviews.review above
  join plans.plan on plan.organisation_id = above.organisation_id and plan.parent_id = above.plan_id and plan.state <> 'draft'
  join organisations.team on team.organisation_id = plan.organisation_id and team.id = plan.team_id
  left join lateral (
    select id, number, sealed_at from reviews.review each
    where each.organisation_id = above.organisation_id and each.plan_id = plan.id and each.kind = above.kind and each.cancelled_at is null
      and each.period_to between above.period_from and above.period_to and each.opened_at <= $3
    order by each.period_to desc, each.number desc limit 1
  ) beneath on true
  left join reviews.record sealed on sealed.organisation_id = above.organisation_id and sealed.review_id = beneath.id and sealed.audience = $4 and beneath.sealed_at <= $3
  left join reviews.commentary told on told.organisation_id = above.organisation_id and told.review_id = beneath.id and told.field = 'summary' and told.words <> '' and beneath.sealed_at <= $3
  where above.organisation_id = $1 and above.id = $2
  order by team.name, plan.id`;

/** The plans of teams beneath the plan of a review, by the name of the team. */
export const listTeamReviews = (reviewId: string, at: Date, audience: PaperAudience): Promise<TeamReviewRow[]> =>
  tx().query<TeamReviewRow>(TEAMS, [tx().organisationId, reviewId, at.toISOString(), audience]);
