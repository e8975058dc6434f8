import type { PlanFilter } from '../plans/plan-filter';
import type { plansText } from '../plans.text';
import type { HeadlineMeasure, Overview } from './use-overview';

/** A clause of the first sentence, and the rows that its number counts. */
export interface Clause {
  words: string;
  filter: Partial<PlanFilter>;
}

export interface Sentences {
  /** What is going well. */
  good: Clause;
  /** What is not: joined by commas and "and". Empty when there is nothing to say. */
  rest: Clause[];
}

/** The sentences at the top of the overview, from fixed templates and counts. A draft only says how big it is. */
export function ledeOf(t: typeof plansText, { headline, plan }: Pick<Overview, 'headline' | 'plan'>, measures: readonly HeadlineMeasure[] = []): Sentences {
  const { actionCount, completeOrOnTrack, offTrack, atRisk, overdue, withoutOwner, mostOffTrackTheme, mostOffTrackCount } = headline;
  const clause = (words: string, filter: Partial<PlanFilter>): Clause => ({ words, filter });
  if (plan.state === 'DRAFT') {
    const size = t('plans.overview.draft_lede', { actions: actionCount, outcomes: plan.outcomeCount });
    return { good: clause(size, {}), rest: [] };
  }
  const actions = { good: completeOrOnTrack, all: actionCount };
  const { moved, all: withFigures } = countMoved(measures);
  const good =
    withFigures === 0 ? t('plans.overview.going_well', actions) : t('plans.overview.going_well_moved', { ...actions, moved, measures: withFigures });
  const rest: Clause[] = [];
  if (offTrack > 0 && mostOffTrackTheme !== null) {
    const isAll = mostOffTrackCount === offTrack;
    const words = isAll
      ? t('plans.overview.off_all', { count: offTrack, theme: mostOffTrackTheme })
      : t('plans.overview.off_some', { most: mostOffTrackCount, count: offTrack, theme: mostOffTrackTheme });
    rest.push(clause(words, { statuses: ['OFF_TRACK'] }));
  } else if (actionCount > 0) {
    rest.push(clause(t('plans.overview.none_off'), {}));
    if (atRisk > 0) rest.push(clause(t('plans.overview.at_risk', { count: atRisk }), { statuses: ['AT_RISK'] }));
  }
  if (overdue > 0) rest.push(clause(t('plans.overview.overdue', { count: overdue }), { flag: 'overdue' }));
  if (withoutOwner > 0) rest.push(clause(t('plans.overview.without_owner', { count: withoutOwner }), { flag: 'noowner' }));
  return { good: clause(good, { statuses: ['COMPLETE', 'ON_TRACK'] }), rest };
}

/** How many headline measures are nearer to their targets than where they started, of those that can be placed between the two. */
export function countMoved(measures: readonly Pick<HeadlineMeasure, 'course'>[]): { moved: number; all: number } {
  const placed = measures.filter(({ course }) => course.now !== null || course.isThere);
  return { moved: placed.filter(({ course }) => course.isThere || (course.now ?? 0) > 0).length, all: placed.length };
}

/** What stands before the clause at a place: nothing, a comma, or "and". */
export const joint = (at: number, size: number): string => (at === 0 ? '' : at < size - 1 ? ', ' : ', and ');

/** "Year 2 of 3": which year of the plan a day falls in. Null while a date is missing or the day is outside. */
export function yearOf({ startsOn, endsOn, asAt }: { startsOn: string | null; endsOn: string | null; asAt: string }) {
  if (startsOn === null || endsOn === null || asAt < startsOn || asAt > endsOn) return null;
  const yearsBetween = (from: string, to: string) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
  return { year: yearsBetween(startsOn, asAt) + 1, years: yearsBetween(startsOn, endsOn) + 1 };
}
