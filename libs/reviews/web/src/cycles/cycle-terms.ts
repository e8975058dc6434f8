import { listPlannedDatesUntil, toReviewTitle, type CycleTerms } from '@waymark/reviews/domain';
import type { ReviewAhead } from '../list/ahead-table';
import type { ReviewStageKind } from '../workspace/review.generated';
import type { Cycle } from './use-cycles';

/** A cycle as the rules of dates take it. */
export const termsOf = ({ startsOn, monthsEach, stageDays, graceDays, teamLeadDays }: Pick<Cycle, 'startsOn' | 'monthsEach' | 'stageDays' | 'graceDays' | 'teamLeadDays'>): CycleTerms => ({
  startsOn,
  monthsEach,
  graceDays,
  teamLeadDays,
  stageDays: { prepare: stageDays.prepare, executive: stageDays.executive, subGroup: stageDays.subGroup, board: stageDays.board },
});

/** Whether dates can be worked out from what a form holds. */
export const isSound = ({ startsOn, monthsEach, stageDays, graceDays, teamLeadDays }: CycleTerms): boolean =>
  startsOn !== '' &&
  [monthsEach, ...Object.values(stageDays)].every((number) => Number.isInteger(number) && number >= 1 && number <= 180) &&
  monthsEach <= 60 &&
  [graceDays, teamLeadDays].every((number) => Number.isInteger(number) && number >= 0 && number <= 180);

/** The reviews that a cycle brings within a year, for a form that shows its dates while it is filled in. */
export function previewOf(terms: CycleTerms, above: CycleTerms | null, kind: Cycle['kind'], name: string | null, from: string, until: string): ReviewAhead[] {
  if (!isSound(terms) || (above !== null && !isSound(above))) return [];
  return listPlannedDatesUntil(terms, from, until, above).map(({ period, stages }, at) => ({
    title: toReviewTitle(kind.toLowerCase() as Parameters<typeof toReviewTitle>[0], at + 1, name),
    periodFrom: period.from,
    periodTo: period.to,
    reviewNumber: null,
    plan: null,
    stages: stages.map(({ kind: stage, ...dates }) => ({ kind: stage.toUpperCase() as ReviewStageKind, ...dates })),
  }));
}

