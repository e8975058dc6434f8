/** Below this many, a number of people says who they are. */
export const FEWEST_TOLD = 5;

/** A number of people for those outside, or null when there are so few that it would say who they are. */
export const toToldCount = (count: number): number | null => (count >= FEWEST_TOLD ? count : null);
