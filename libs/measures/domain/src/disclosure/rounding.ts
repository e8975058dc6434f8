/** To the nearest multiple of a step; a half goes up. 12 to fives is 10, 13 is 15; 15 to tens is 20. */
export const roundTo = (count: number, step: number): number => Math.floor(count / step + 0.5) * step;

/** The largest share a band may hide, in percent: below it, or above 100 less it. */
export const BAND_PERCENT = 5;

/** How many there can be at most in a band below 5% of a group of this size. */
export const toMostInBand = (of: number): number => Math.max(0, Math.ceil((of * BAND_PERCENT) / 100) - 1);
