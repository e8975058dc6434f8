import { listActiveMembers } from '@waymark/organisations/server';
import { findPlan } from '@waymark/plans/server';
import { type Day, platformError, toDay } from '@waymark/platform/domain';
import { isUuid, take } from '@waymark/platform/server';
import { type StageDates, toPlannedDates, toReviewTitle, toStageDates } from '@waymark/reviews/domain';
import { reviewsError } from '../reviews.errors';
import { ReviewCycleRow } from './cycle.entity';
import { listCycles } from './cycles.queries';
import { findCycleAbove } from './forward-plan';
import type { CycleKind } from './review.enums';
import { nameSignersAsBefore } from './signers-as-before';
import { inOrder, refuseBadDates, usualStageDays } from './stage-dates';
import { findOfPeriod, lockOpening, writeReview } from './write-review';

/** A review that somebody, or a cycle, wants to open; what is left out is the cycle's, or usual. */
export interface ReviewToOpen {
  readonly planId: string;
  readonly cycleId?: string | null;
  readonly kind: CycleKind;
  readonly name?: string | null;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly stages?: readonly (Omit<StageDates, 'meetsOn'> & { readonly meetsOn?: Day | null })[] | null;
  readonly graceDays?: number | null;
  readonly presentedById?: string | null;
  readonly subGroupName?: string | null;
  readonly boardName?: string | null;
}

/** When, and by whom; by nobody where a cycle opens it. */
export interface Opening {
  readonly at: Date;
  readonly by: string | null;
}

const USUAL = { graceDays: 7, subGroupName: 'Board sub-group', boardName: 'Board' };

async function findCycle({ cycleId, planId, kind }: ReviewToOpen): Promise<ReviewCycleRow | null> {
  if (!cycleId) return null;
  const cycle = await take(ReviewCycleRow, cycleId);
  if (cycle.planId !== planId || cycle.kind !== kind) throw reviewsError('reviews.review.cycle_of_another', { field: 'cycleId' });
  return cycle;
}

/** The dates that follow from a period: as the cycle plans them, a team's before those of the plan above. */
async function plannedDatesOf({ periodFrom, periodTo }: ReviewToOpen, cycle: ReviewCycleRow | null): Promise<StageDates[]> {
  const period = { from: periodFrom, to: periodTo };
  const cycles = cycle ? await listCycles() : [];
  const stored = cycles.find(({ id }) => id === cycle?.id);
  return stored ? [...toPlannedDates(stored, period, findCycleAbove(stored, cycles)).stages] : toStageDates(period, usualStageDays);
}

/** The dates given, and for stages left out those that follow from the period. */
async function datesOf(asked: ReviewToOpen, cycle: ReviewCycleRow | null): Promise<StageDates[]> {
  const { stages } = asked;
  const given = new Map((stages ?? []).map((stage) => [stage.kind, { ...stage, meetsOn: stage.meetsOn ?? null }]));
  const dates = inOrder((await plannedDatesOf(asked, cycle)).map((stage) => given.get(stage.kind) ?? stage));
  refuseBadDates(dates);
  return dates.map(({ kind, opensOn, dueOn, meetsOn }) => ({ kind, opensOn, dueOn, meetsOn }));
}

/**
 * Opens a review of a plan. @returns its id.
 * @throws when the plan is a draft, the period or the dates are impossible, or the period has a review of this kind already.
 */
export async function openReview(asked: ReviewToOpen, { at, by }: Opening): Promise<string> {
  const plan = isUuid(asked.planId) ? await findPlan(asked.planId) : null;
  if (!plan) throw platformError('platform.not_found');
  if (plan.state === 'draft') throw reviewsError('reviews.review.plan_not_approved');
  if (asked.periodTo < asked.periodFrom) throw reviewsError('reviews.review.period_turned', { field: 'periodTo' });
  const cycle = await findCycle(asked);
  const name = asked.kind === 'other' ? (asked.name ?? cycle?.name ?? null) : null;
  if (asked.kind === 'other' && !name) throw reviewsError('reviews.review.name_needed', { field: 'name' });
  const stages = await datesOf(asked, cycle);
  await lockOpening();
  const there = await findOfPeriod({ ...asked, name });
  if (there) throw reviewsError('reviews.review.open_already', { title: toReviewTitle(there.kind, there.ordinal, there.name), field: 'periodFrom' });
  const presentedById = asked.presentedById ?? cycle?.presentedById ?? null;
  if (presentedById && asked.presentedById) await requirePresenter(presentedById, at);
  const id = await writeReview({
    planId: plan.id, cycleId: cycle?.id ?? null, kind: asked.kind, name, periodFrom: asked.periodFrom, periodTo: asked.periodTo, stages, presentedById, openedAt: at, openedById: by,
    graceDays: asked.graceDays ?? cycle?.graceDays ?? USUAL.graceDays, subGroupName: asked.subGroupName ?? cycle?.subGroupName ?? USUAL.subGroupName,
    boardName: asked.boardName ?? cycle?.boardName ?? USUAL.boardName,
  });
  await nameSignersAsBefore(id, at);
  return id;
}

/** @throws when somebody is to present who is not a member then. */
export async function requirePresenter(personId: string, at: Date): Promise<void> {
  const [member] = isUuid(personId) ? await listActiveMembers([personId], toDay(at, 'UTC')) : [];
  if (!member) throw reviewsError('reviews.signer.unfit', { field: 'presentedById' });
}
