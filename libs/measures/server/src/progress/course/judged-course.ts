import type { Day } from '@waymark/platform/domain';
import type { JudgementRecord } from '../reading/measure-records.queries';
import type { MeasureCourseModel, MeasureStanding } from './course.model';
import { standingTexts } from './standing-words';
import { lastTargetOf, type Target } from './target-of';

/** What the course of a milestone or of evidence is worked out from. */
export interface JudgedFacts {
  /** In order of the days they are about. */
  readonly judgements: readonly JudgementRecord[];
  readonly targets: readonly Target[];
  readonly today: Day;
}

/** Met once judged so; not met only when its day has passed. Until then nothing is late. */
export function findJudgedStanding({ judgements, targets, today }: JudgedFacts): MeasureStanding {
  if (judgements.at(-1)?.isMet) return 'met';
  const dueOn = lastTargetOf(targets)?.dueOn;
  if (dueOn === undefined) return 'no_target';
  return dueOn < today ? 'not_met' : 'as_expected';
}

/** The course of a milestone or of evidence: it is there or not, so there is no way to be partly along. */
export function tellJudgedCourse(facts: JudgedFacts): Omit<MeasureCourseModel, 'change'> {
  const standing = findJudgedStanding(facts);
  const isMet = standing === 'met';
  return {
    standing,
    standingText: standing === 'as_expected' ? 'Not due yet' : standingTexts[standing],
    expected: null,
    expectedText: null,
    leadText: null,
    mayBeChance: null,
    now: isMet ? 1 : 0,
    expectedAt: null,
    isThere: isMet,
  };
}

/** Whether it became met, or stopped being met, after a day. */
export function hasTurnedSince(judgements: readonly JudgementRecord[], since: Day | null): boolean {
  if (since === null) return false;
  const before = judgements.findLast(({ observedOn }) => observedOn <= since)?.isMet ?? false;
  return (judgements.at(-1)?.isMet ?? false) !== before;
}
