import { addDays, type Day, daysBetween } from '@waymark/platform/domain';
import { type CycleTerms, graceEndsOn, listPlannedDatesUntil, type Period, type PlannedDates, toReviewTitle } from '@waymark/reviews/domain';
import type { PlannedReview } from './cycle.model';
import { listCycles, listReviewsOfCycles, type ReviewOfCycle, type StoredCycle } from './cycles.queries';

/** A period that ended longer ago is not opened by itself any more. */
const LOOKS_BACK_DAYS = 370;

/** The cycle of the plan above that sums up a team's reviews of the same sort. */
export const findCycleAbove = ({ planAboveId, kind, name }: StoredCycle, cycles: readonly StoredCycle[]): CycleTerms | null =>
  cycles.find((other) => !other.isStopped && other.planId === planAboveId && other.kind === kind && other.name === name) ?? null;

/**
 * Whether a review looks at a period, even where its days differ a little (somebody opened it by hand, or the cycle was moved since):
 * it does when the middle of the period is in it.
 */
function looksAt({ planId, kind, name, periodFrom, periodTo }: ReviewOfCycle, cycle: StoredCycle, { from, to }: Period): boolean {
  const middle = addDays(from, Math.floor(daysBetween(from, to) / 2));
  return planId === cycle.planId && kind === cycle.kind && name === cycle.name && periodFrom <= middle && middle <= periodTo;
}

/** A review of a cycle that nobody has opened yet. */
export interface ReviewToCome {
  readonly cycle: StoredCycle;
  readonly dates: PlannedDates;
}

/**
 * What cycles still hold until a day: each period once, but for those that were opened (also where that review was cancelled:
 * whoever cancelled it decides) and those that would be over by now.
 */
export function listReviewsToCome(cycles: readonly StoredCycle[], reviews: readonly ReviewOfCycle[], today: Day, until: Day): ReviewToCome[] {
  return cycles.filter(({ isStopped }) => !isStopped).flatMap((cycle) => {
    const planned = listPlannedDatesUntil(cycle, addDays(today, -LOOKS_BACK_DAYS), until, findCycleAbove(cycle, cycles));
    return planned
      .filter(({ period, stages }) => stages.at(-1)!.opensOn > today && !reviews.some((review) => looksAt(review, cycle, period)))
      .map((dates) => ({ cycle, dates }));
  });
}

function fromReview(review: ReviewOfCycle, today: Day): PlannedReview {
  const { kind, ordinal, name, number, periodFrom, periodTo, stages, planId, cycleId, graceDays } = review;
  return {
    title: toReviewTitle(kind, ordinal, name), kind, state: stages[0]!.opensOn > today ? 'planned' : 'open', reviewNumber: number, periodFrom, periodTo,
    graceUntil: graceEndsOn({ from: periodFrom, to: periodTo }, graceDays), stages: [...stages], planId, cycleId,
  };
}

/** Reviews to come are numbered on from those that were opened. */
function fromCycles(toCome: readonly ReviewToCome[], reviews: readonly ReviewOfCycle[]): PlannedReview[] {
  const lastOf = new Map<string, number>();
  const keyOf = ({ planId, kind, name }: Pick<ReviewOfCycle, 'planId' | 'kind' | 'name'>) => JSON.stringify([planId, kind, name]);
  for (const review of reviews) if (!review.isCancelled) lastOf.set(keyOf(review), Math.max(review.ordinal, lastOf.get(keyOf(review)) ?? 0));
  return toCome.map(({ cycle, dates: { period, graceUntil, stages } }) => {
    const ordinal = 1 + (lastOf.get(keyOf(cycle)) ?? 0);
    lastOf.set(keyOf(cycle), ordinal);
    return {
      title: toReviewTitle(cycle.kind, ordinal, cycle.name), kind: cycle.kind, state: 'planned', reviewNumber: null, periodFrom: period.from, periodTo: period.to, graceUntil,
      stages: [...stages], planId: cycle.planId, cycleId: cycle.id,
    };
  });
}

/** The forward plan: reviews that go on and reviews to come, by the day on which they open. */
export async function readForwardPlan(today: Day, until: Day): Promise<PlannedReview[]> {
  const cycles = await listCycles();
  const reviews = await listReviewsOfCycles();
  const open = reviews.filter(({ isCancelled, isSealed }) => !isCancelled && !isSealed).map((review) => fromReview(review, today));
  const planned = [...open, ...fromCycles(listReviewsToCome(cycles, reviews, today, until), reviews)];
  return planned.sort((one, other) => one.stages[0]!.opensOn.localeCompare(other.stages[0]!.opensOn));
}
