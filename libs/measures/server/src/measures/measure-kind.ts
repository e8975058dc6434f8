/** What sort of thing would show it; undecided until somebody has chosen. */
export const measureKinds = ['undecided', 'numeric', 'milestone', 'evidence', 'perception'] as const;
export type MeasureKind = (typeof measureKinds)[number];
