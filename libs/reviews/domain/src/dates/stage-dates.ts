import { addDays, type Day, daysBetween } from '@waymark/platform/domain';
import type { ReviewStageKind } from '../document/review-record';
import type { Period } from './periods';

/** How many days each stage takes. */
export interface StageLengths {
  readonly prepare: number;
  readonly executive: number;
  readonly subGroup: number;
  readonly board: number;
}

/** When a stage opens and is due, and when its body meets; only the sub-group and the board do. */
export interface StageDates {
  readonly kind: ReviewStageKind;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly meetsOn: Day | null;
}

const lengthsInOrder = ({ prepare, executive, subGroup, board }: StageLengths): [ReviewStageKind, number][] => [
  ['prepare', prepare],
  ['executive', executive],
  ['sub_group', subGroup],
  ['board', board],
];

/** Lays the stages one after the other from a day on, each at least a day; publication follows the day after the board is due. */
export function layStages(firstOpensOn: Day, lengths: StageLengths): StageDates[] {
  let opensOn = firstOpensOn;
  const stages = lengthsInOrder(lengths).map(([kind, days]): StageDates => {
    const dueOn = addDays(opensOn, Math.max(1, days) - 1);
    const stage = { kind, opensOn, dueOn, meetsOn: kind === 'sub_group' || kind === 'board' ? dueOn : null };
    opensOn = addDays(dueOn, 1);
    return stage;
  });
  return [...stages, { kind: 'published', opensOn, dueOn: opensOn, meetsOn: null }];
}

/** The stages of the review of a period: the first opens the day after it ends. */
export const toStageDates = (period: Period, lengths: StageLengths): StageDates[] => layStages(addDays(period.to, 1), lengths);

/** Moves every day of the stages by so many days. */
export function moveStages(stages: readonly StageDates[], days: number): StageDates[] {
  return stages.map((stage) => ({
    ...stage,
    opensOn: addDays(stage.opensOn, days),
    dueOn: addDays(stage.dueOn, days),
    meetsOn: stage.meetsOn && addDays(stage.meetsOn, days),
  }));
}

const findStage = (stages: readonly StageDates[], kind: ReviewStageKind): StageDates => {
  const found = stages.find((stage) => stage.kind === kind);
  if (!found) throw new Error(`A review has a stage ${kind}.`);
  return found;
};

/**
 * The stages of a team plan's review, so that it is published before the plan that sums it up goes to executive review, and so
 * many days earlier still. Where they would be too late, all of them move forward, even to before the period ends.
 */
export function toTeamStageDates(period: Period, lengths: StageLengths, summedUpBy: { readonly stages: readonly StageDates[]; readonly leadDays: number }): StageDates[] {
  const stages = toStageDates(period, lengths);
  const latest = addDays(findStage(summedUpBy.stages, 'executive').opensOn, -summedUpBy.leadDays);
  const late = daysBetween(latest, findStage(stages, 'published').dueOn);
  return late > 0 ? moveStages(stages, -late) : stages;
}

/** The last day on which what is recorded still counts for a period. */
export const graceEndsOn = (period: Period, graceDays: number): Day => addDays(period.to, graceDays);

/** What is wrong with days somebody chose, as a sentence; null where they hold: every stage opens in order and ends after it opens. */
export function findDatesFault(stages: readonly StageDates[]): string | null {
  for (const [place, { opensOn, dueOn, meetsOn }] of stages.entries()) {
    const before = stages[place - 1];
    if (dueOn < opensOn) return 'A stage cannot be due before it opens. Choose a later due date.';
    if (before && opensOn < before.opensOn) return 'A stage cannot open before the one ahead of it. Choose a later date.';
    if (meetsOn && meetsOn < opensOn) return 'The meeting cannot be before its stage opens. Choose a later date.';
  }
  return null;
}
