import type { PlanQueryVariables } from './plan.generated';

/** About as many actions as make an answer of 400 kB together with as many measures; nothing larger than 500 kB is sent. Longer plans are read in parts, and so is an objective that has more. */
export const actionsAtMost = 200;

/** The question with which every page begins to read a plan; the same one when it is asked before the page is there. */
export const firstOfPlan = (id?: string): PlanQueryVariables => ({ id, actionsAtMost });
