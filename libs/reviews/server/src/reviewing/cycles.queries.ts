import { loader, tx } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import type { ReviewCycle } from './cycle.model';
import type { CycleKind } from './review.enums';

const CYCLES = `
  select cycle.id, cycle.version, cycle.plan_id as "planId", cycle.kind, cycle.name, cycle.starts_on::text as "startsOn", cycle.months_each as "monthsEach", cycle.grace_days as "graceDays",
         cycle.stage_days as "stageDays", cycle.team_lead_days as "teamLeadDays", cycle.sub_group_name as "subGroupName", cycle.board_name as "boardName",
         cycle.presented_by_id as "presentedById", cycle.stopped_at is not null as "isStopped", plan.parent_id as "planAboveId", plan.state = 'active' as "isPlanActive"
  from reviews.cycle
  join plans.plan on plan.organisation_id = cycle.organisation_id and plan.id = cycle.plan_id
  where cycle.organisation_id = $1
  order by plan.parent_id is not null, plan.title, array_position(array['review', 'stocktake', 'look_back', 'other'], cycle.kind), cycle.name, cycle.id`;

/** A cycle as it is kept. */
export interface StoredCycle extends ReviewCycle {
  readonly isStopped: boolean;
  /** The plan above, for a team's plan. */
  readonly planAboveId: string | null;
  readonly isPlanActive: boolean;
}

const all = loader<'all', StoredCycle[]>(async () => [await tx().query<StoredCycle>(CYCLES, [tx().organisationId])]);

/** All cycles of the organisation, stopped ones too; there are few, and they are read once in a request. */
export const listCycles = (): Promise<StoredCycle[]> => all().load('all');

/** Forgets what a request has read of cycles, after a change. */
export const forgetCycles = (): void => void all().clear('all');

/** A review as the forward plan asks about it. */
export interface ReviewOfCycle {
  readonly id: string;
  readonly number: number;
  readonly planId: string;
  readonly cycleId: string | null;
  readonly kind: CycleKind;
  readonly name: string | null;
  readonly ordinal: number;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly graceDays: number;
  readonly isCancelled: boolean;
  readonly isSealed: boolean;
  readonly stages: readonly { readonly kind: ReviewStageKind; readonly opensOn: string; readonly dueOn: string; readonly meetsOn: string | null }[];
}

const REVIEWS = `
  select review.id, review.number, review.plan_id as "planId", review.cycle_id as "cycleId", review.kind, review.name, review.ordinal, review.period_from::text as "periodFrom",
         review.period_to::text as "periodTo", review.grace_days as "graceDays", review.cancelled_at is not null as "isCancelled", review.sealed_at is not null as "isSealed",
         (select jsonb_agg(jsonb_build_object('kind', stage.kind, 'opensOn', stage.opens_on::text, 'dueOn', stage.due_on::text, 'meetsOn', stage.meets_on::text) order by stage.place)
          from reviews.stage where stage.organisation_id = review.organisation_id and stage.review_id = review.id) as stages
  from reviews.review
  where review.organisation_id = $1
  order by review.number`;

/** Every review there was and is, with its dates: a few a year. */
export const listReviewsOfCycles = (): Promise<ReviewOfCycle[]> => tx().query<ReviewOfCycle>(REVIEWS, [tx().organisationId]);

const BODIES = `
  select null as number, id as "cycleId", sub_group_name as "subGroupName", board_name as "boardName" from reviews.cycle where organisation_id = $1
  union all
  select number, null, sub_group_name, board_name from reviews.review where organisation_id = $1`;

/** The names of the bodies that reviews go to, by the number of a review or the id of a cycle. */
export async function listBodies(): Promise<ReadonlyMap<number | string, { readonly subGroupName: string; readonly boardName: string }>> {
  const rows = await tx().query<{ number: number | null; cycleId: string | null; subGroupName: string; boardName: string }>(BODIES, [tx().organisationId]);
  return new Map(rows.map(({ number, cycleId, subGroupName, boardName }) => [number ?? cycleId!, { subGroupName, boardName }]));
}
