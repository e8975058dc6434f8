/** How often an update may be expected, in days: every week, every two weeks, every month, every quarter. */
export const updateRhythms = [7, 14, 31, 92] as const;
export type UpdateRhythm = (typeof updateRhythms)[number];

/** An action must not be called stale before an update of it was due. */
export const isStaleTooEarly = (staleAfterDays: number, updateEveryDays: number | null): boolean => updateEveryDays !== null && staleAfterDays < updateEveryDays;
