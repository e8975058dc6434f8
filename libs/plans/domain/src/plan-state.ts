/** A plan is a draft until a named body approves it; then it is active, and each change of it is kept with its reason. */
export const planStates = ['draft', 'active', 'closed'] as const;
export type PlanState = (typeof planStates)[number];
