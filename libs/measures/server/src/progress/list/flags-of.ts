import type { DueState } from '@waymark/measures/domain';
import { isJudged } from '../reading/is-judged';
import type { MeasureFacts } from '../reading/measure-facts.queries';
import type { MeasureFlag } from './measure-flag';

/** What the flags of a measure rest on. */
export interface FlagFacts {
  readonly facts: Pick<MeasureFacts, 'kind' | 'ownerName' | 'planState' | 'withdrawnAt'>;
  readonly due: DueState;
  readonly hasStart: boolean;
  readonly hasTarget: boolean;
  readonly hasMoved: boolean;
}

/**
 * A draft asks nothing of anybody yet, and a closed plan nothing any more; a withdrawn measure neither. No figure is asked for
 * before somebody has said what sort of measure it is: none could be recorded.
 */
export function flagsOf({ facts, due, hasStart, hasTarget, hasMoved }: FlagFacts): MeasureFlag[] {
  const { kind, ownerName, planState, withdrawnAt } = facts;
  if (withdrawnAt) return [];
  const asks = planState === 'active' && !isJudged(kind) && kind !== 'undecided';
  const all: Record<MeasureFlag, boolean> = {
    figure_due: asks && due === 'due',
    figure_overdue: asks && due === 'overdue',
    no_baseline: !isJudged(kind) && !hasStart,
    no_target: !hasTarget,
    no_owner: ownerName === null,
    kind_undecided: kind === 'undecided',
    moved: hasMoved,
  };
  return (Object.keys(all) as MeasureFlag[]).filter((flag) => all[flag]);
}
