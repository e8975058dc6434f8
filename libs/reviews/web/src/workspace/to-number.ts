/** What the number of a review may be at most. */
const largestNumber = 2_147_483_647;

/** What an address may hold; anything else is no review, as 0 is. */
export const toNumber = (number: number): number => (Number.isInteger(number) && Math.abs(number) <= largestNumber ? number : 0);
