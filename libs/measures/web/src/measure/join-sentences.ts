/** Words of several people after one another, each with one full stop. What is not there is left out. */
export const joinSentences = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part.trim() !== '')
    .map((part) => part!.trim().replace(/[.\s]+$/, ''))
    .map((part) => (/[?!…]$/.test(part) ? part : `${part}.`))
    .join(' ');
