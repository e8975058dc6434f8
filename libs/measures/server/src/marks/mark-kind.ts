/**
 * A note says something. A break begins the series anew; new limits judge what follows afresh; an exclusion leaves one figure out of
 * the limits. These three change what a chart says, so they are changes of the plan.
 */
export const markKinds = ['note', 'break', 'new_limits', 'exclusion'] as const;
export type MarkKind = (typeof markKinds)[number];
