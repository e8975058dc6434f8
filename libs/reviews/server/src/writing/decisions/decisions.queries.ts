import { groupBy } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import type { DecisionBody, DecisionKind, FollowUpStanding, TakenOutcome } from '@waymark/reviews/domain';
import type { CycleKind } from '../../reviewing/review.enums';

/** What is asked for, as it is kept. */
export interface StoredAsk {
  readonly id: string;
  readonly version: number;
  readonly reviewId: string;
  readonly kind: DecisionKind;
  readonly title: string;
  readonly detail: string | null;
  readonly actionId: string | null;
  readonly proposedDueOn: string | null;
  readonly isWithdrawn: boolean;
}

/** A decision as it is kept, with what it was asked by. */
export interface StoredDecision {
  readonly id: string;
  readonly version: number;
  readonly reviewId: string;
  readonly askedId: string | null;
  readonly askedVersion: number | null;
  readonly kind: DecisionKind | null;
  readonly actionId: string | null;
  readonly proposedDueOn: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly outcome: TakenOutcome;
  readonly body: DecisionBody;
  readonly words: string | null;
  readonly decidedOn: string;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly reviewOn: string | null;
}

/** A review as its decisions name it. */
export interface DecidingReview {
  readonly id: string;
  readonly number: number;
  readonly planId: string;
  readonly kind: CycleKind;
  readonly name: string | null;
  readonly ordinal: number;
  readonly subGroupName: string;
  readonly boardName: string;
  readonly sealedAt: Date | null;
}

/** What was said of what became of a decision, as it is kept. */
export interface StoredFollowUp {
  readonly id: string;
  readonly decisionId: string;
  readonly standing: FollowUpStanding;
  readonly words: string | null;
  readonly by: string;
  readonly on: string;
  readonly sealedBefore: number;
}

const ASKS = `
  select id, version, review_id as "reviewId", kind, title, detail, action_id as "actionId", proposed_due_on::text as "proposedDueOn", withdrawn_at is not null as "isWithdrawn"
  from reviews.decision_asked where organisation_id = $1 and review_id = any($2) order by review_id, place`;

const DECISIONS = `
  select decision.id, decision.version, decision.review_id as "reviewId", decision.asked_id as "askedId", asked.version as "askedVersion", asked.kind, asked.action_id as "actionId",
         asked.proposed_due_on::text as "proposedDueOn", decision.title, decision.detail, decision.outcome, decision.body, decision.words, decision.decided_on::text as "decidedOn",
         decision.owner_id as "ownerId", decision.due_on::text as "dueOn", decision.review_on::text as "reviewOn"
  from reviews.decision
  left join reviews.decision_asked asked on asked.organisation_id = decision.organisation_id and asked.id = decision.asked_id
  where decision.organisation_id = $1 and decision.review_id = any($2)
  order by decision.review_id, decision.place`;

const FOLLOW_UPS = `
  select id, decision_id as "decisionId", standing, words, said_by as by, said_on::text as "on", sealed_before as "sealedBefore"
  from reviews.follow_up where organisation_id = $1 and decision_id = any($2) order by decision_id, place`;

const REVIEWS = `
  select id, number, plan_id as "planId", kind, name, ordinal, sub_group_name as "subGroupName", board_name as "boardName", sealed_at as "sealedAt"
  from reviews.review where organisation_id = $1 and (id = any($2) or (plan_id = any($3) and sealed_at is not null))
  order by sealed_at, number`;

/** What is asked for in reviews, in its order; in one statement. */
export const loadAsks = loader<string, readonly StoredAsk[]>(async (reviewIds) => {
  const byReview = groupBy(await tx().query<StoredAsk>(ASKS, [tx().organisationId, reviewIds]), ({ reviewId }) => reviewId);
  return reviewIds.map((id) => byReview.get(id) ?? []);
});

/** What was decided in reviews, in its order; in one statement. */
export const loadTaken = loader<string, readonly StoredDecision[]>(async (reviewIds) => {
  const byReview = groupBy(await tx().query<StoredDecision>(DECISIONS, [tx().organisationId, reviewIds]), ({ reviewId }) => reviewId);
  return reviewIds.map((id) => byReview.get(id) ?? []);
});

/** What became of decisions, in the order in which it was said; in one statement. */
export const loadFollowUps = loader<string, readonly StoredFollowUp[]>(async (decisionIds) => {
  const byDecision = groupBy(await tx().query<StoredFollowUp>(FOLLOW_UPS, [tx().organisationId, decisionIds]), ({ decisionId }) => decisionId);
  return decisionIds.map((id) => byDecision.get(id) ?? []);
});

/** A review as its decisions name it; null when there is none. */
export const loadDecidingReview = loader<string, DecidingReview | null>(async (ids) => {
  const found = new Map((await tx().query<DecidingReview>(REVIEWS, [tx().organisationId, ids, []])).map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
});

/** The sealed reviews of plans, in the order in which they were sealed. */
export const loadSealed = loader<string, readonly DecidingReview[]>(async (planIds) => {
  const byPlan = groupBy(await tx().query<DecidingReview>(REVIEWS, [tx().organisationId, [], planIds]), ({ planId }) => planId);
  return planIds.map((id) => byPlan.get(id) ?? []);
});

const PLACE_OF_ASK = 'select 1 + coalesce(max(place), 0) as place from reviews.decision_asked where organisation_id = $1 and review_id = $2';
const PLACE_OF_DECISION = 'select 1 + coalesce(max(place), 0) as place from reviews.decision where organisation_id = $1 and review_id = $2';

const placeBy = async (sql: string, reviewId: string): Promise<number> => (await tx().query<{ place: number }>(sql, [tx().organisationId, reviewId]))[0]!.place;

/** The place after the last of what is asked for in a review, which must be locked. */
export const nextAskPlace = (reviewId: string): Promise<number> => placeBy(PLACE_OF_ASK, reviewId);

/** The place after the last decision of a review, which must be locked. */
export const nextDecisionPlace = (reviewId: string): Promise<number> => placeBy(PLACE_OF_DECISION, reviewId);

const SAY = `
  insert into reviews.follow_up (decision_id, place, standing, words, said_by, said_on, said_at, sealed_before)
  select $2, 1 + coalesce(max(place), 0), $3, $4, $5, $6, $7, $8 from reviews.follow_up where organisation_id = $1 and decision_id = $2`;

/** Those who say what became of one decision wait for each other. */
export const lockDecision = (id: string): Promise<unknown> => tx().query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [id]);

/** Adds what became of a decision, which must be locked. */
export const addFollowUp = (said: readonly unknown[]): Promise<number> => tx().execute(SAY, [tx().organisationId, ...said]);
