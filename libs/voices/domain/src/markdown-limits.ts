/** Longest text that somebody may write in the open or inside, in characters. */
export const LONGEST_TEXT = 10_000;
