import type { PlanFlag } from './plan-filter';
import type { Plan } from './use-plan';

type Gaps = Plan['gaps'];

/** What each gap counts, and the filter that shows its rows. */
const gaps = [
  ['withoutOwner', 'noowner'],
  ['withoutDueDate', 'nodate'],
  ['reviewDateNeeded', 'reviewdate'],
  ['withoutStartDate', 'nostart'],
  ['outcomesWithoutAction', 'noaction'],
  ['outcomesWithoutMeasure', 'nomeasure'],
  ['measuresWithoutOwner', 'measureowner'],
  ['measuresUndecided', 'measurekind'],
] as const satisfies readonly (readonly [keyof Gaps, PlanFlag])[];

/** The gaps that something falls into. */
export const openGapsOf = (found: Gaps) => gaps.filter(([gap]) => found[gap] > 0);
