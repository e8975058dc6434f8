/** Which way a measure gets better. `neither`: the aim is to stay near a value, so neither way is good in itself. */
export const betterDirections = ['higher', 'lower', 'neither'] as const;
export type BetterDirection = (typeof betterDirections)[number];
