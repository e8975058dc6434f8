import { toMatchKey } from '../words/text-key';

/** How alike two texts are by the words they share, from 0 to 1. */
export function measureSimilarity(a: string, b: string): number {
  const first = listWords(a);
  const second = listWords(b);
  if (first.length + second.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(word, left - 1);
    }
  }
  return (2 * common) / (first.length + second.length);
}

function listWords(text: string): string[] {
  return toMatchKey(text).split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '');
}
