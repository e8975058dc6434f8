import type { Day } from '@waymark/platform/domain';
import { type Cadence, listPeriods, type Period } from './periods';
import { graceEndsOn, type StageDates, type StageLengths, toStageDates, toTeamStageDates } from './stage-dates';

/** A cycle, as its dates are worked out from it. */
export interface CycleTerms extends Cadence {
  readonly stageDays: StageLengths;
  readonly graceDays: number;
  /** Reviews of the team plans beneath are published so many days before this plan's executive team reads. */
  readonly teamLeadDays: number;
}

/** A review that is to come. */
export interface PlannedDates {
  readonly period: Period;
  readonly graceUntil: Day;
  readonly stages: readonly StageDates[];
}

/** More than anybody plans ahead; it ends the search where a day far away is asked for. */
const MOST = 240;

/** The period of the plan above whose end is nearest to the end of a team's: the one its review is summed up in. */
function findPeriodAbove(above: Cadence, period: Period): Period | null {
  // A period of the plan above that ends before the team's cannot sum it up.
  return listPeriods(above, period.to, 1).find(({ from }) => from <= period.to) ?? null;
}

/** The dates of the review of one period, ahead of the plan that sums it up where there is one. */
export function toPlannedDates(terms: CycleTerms, period: Period, above: CycleTerms | null = null): PlannedDates {
  const periodAbove = above && findPeriodAbove(above, period);
  const stages = periodAbove
    ? toTeamStageDates(period, terms.stageDays, { stages: toStageDates(periodAbove, above.stageDays), leadDays: above.teamLeadDays })
    : toStageDates(period, terms.stageDays);
  return { period, graceUntil: graceEndsOn(period, terms.graceDays), stages };
}

/** The next reviews of a cycle: those whose period ends on or after `from`. */
export function listPlannedDates(terms: CycleTerms, from: Day, count: number, above: CycleTerms | null = null): PlannedDates[] {
  return listPeriods(terms, from, Math.min(count, MOST)).map((period) => toPlannedDates(terms, period, above));
}

/** The reviews of a cycle whose period ends on or after `from` and whose first stage opens no later than `until`. */
export function listPlannedDatesUntil(terms: CycleTerms, from: Day, until: Day, above: CycleTerms | null = null): PlannedDates[] {
  const found: PlannedDates[] = [];
  const all = listPeriods(terms, from, MOST);
  for (const period of all) {
    const planned = toPlannedDates(terms, period, above);
    if (planned.stages[0]!.opensOn > until) break;
    found.push(planned);
  }
  return found;
}
