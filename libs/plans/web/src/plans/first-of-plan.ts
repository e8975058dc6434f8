import type { PlanQueryVariables } from './plan.generated';

/** About as many actions as make an answer of 400 kB. Longer plans are read objective by objective. */
export const actionsAtMost = 300;

/** The question with which every page begins to read a plan; the same one when it is asked before the page is there. */
export const firstOfPlan = (id?: string): PlanQueryVariables => ({ id, actionsAtMost });
