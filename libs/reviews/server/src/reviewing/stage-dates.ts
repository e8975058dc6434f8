import { addDays, type Day } from '@waymark/platform/domain';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import { reviewsError } from '../reviews.errors';
import type { StageDays } from './cycle.entity';

/** The dates of one stage. */
export interface StageDates {
  readonly kind: ReviewStageKind;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly meetsOn: Day | null;
}

/** Two weeks to prepare and two to agree, then three for the sub-group and four for the board. */
export const usualStageDays: StageDays = { prepare: 14, executive: 14, subGroup: 21, board: 28 };

/** One stage after the other, from the day after the period on. The bodies meet on the last day of their stage. */
export function toStageDates(periodTo: Day, days: StageDays): StageDates[] {
  const lengths = [['prepare', days.prepare], ['executive', days.executive], ['sub_group', days.subGroup], ['board', days.board]] as const;
  let opensOn = addDays(periodTo, 1);
  const dates = lengths.map(([kind, length]): StageDates => {
    const dueOn = addDays(opensOn, Math.max(length, 1) - 1);
    const stage = { kind, opensOn, dueOn, meetsOn: kind === 'sub_group' || kind === 'board' ? dueOn : null };
    opensOn = addDays(dueOn, 1);
    return stage;
  });
  const published = dates.at(-1)!.dueOn;
  return [...dates, { kind: 'published', opensOn: published, dueOn: published, meetsOn: null }];
}

const NAMES: Readonly<Record<ReviewStageKind, string>> = { prepare: 'Preparing', executive: 'The executive review', sub_group: 'The sub-group', board: 'The board', published: 'Publishing' };

/** Refuses dates that no review could keep. @param dates in the order of the stages */
export function refuseBadDates(dates: readonly StageDates[]): void {
  dates.forEach(({ kind, opensOn, dueOn, meetsOn }, index) => {
    const stage = NAMES[kind];
    if (dueOn < opensOn) throw reviewsError('reviews.stage.days_turned', { stage, field: 'dueOn' });
    if (meetsOn && kind !== 'sub_group' && kind !== 'board') throw reviewsError('reviews.stage.meets_nobody', { field: 'meetsOn' });
    if (meetsOn && meetsOn < opensOn) throw reviewsError('reviews.stage.meets_too_early', { stage, field: 'meetsOn' });
    const before = dates[index - 1];
    if (!before) return;
    const facts = { stage, before: NAMES[before.kind].replace(/^The/, 'the').replace(/^P/, 'p') };
    if (opensOn < before.opensOn) throw reviewsError('reviews.stage.out_of_order', { ...facts, field: 'opensOn' });
    if (dueOn < before.dueOn) throw reviewsError('reviews.stage.out_of_order', { ...facts, field: 'dueOn' });
  });
}
