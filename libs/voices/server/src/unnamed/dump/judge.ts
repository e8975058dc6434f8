import { binomialTail } from './binomial';

/** How an attack did. */
export interface Verdict {
  readonly attack: string;
  readonly guesses: number;
  readonly hits: number;
  /** The chance of so many hits when each guess is right once in k times. */
  readonly p: number;
  readonly isLeak: boolean;
}

/** One wrong alarm in a hundred runs, all attacks together. */
const ALARM = 0.01;

/**
 * Whether an attack does better than chance. Guesses are counted per author of a conversation, not per post: posts of one author
 * share their mark, so they are right or wrong together and would not be independent tries.
 */
export function judge(attack: string, guesses: readonly { readonly guess: string | null; readonly truth: string }[], k: number, attackCount: number): Verdict {
  const made = guesses.filter(({ guess }) => guess !== null);
  const hits = made.filter(({ guess, truth }) => guess === truth).length;
  const p = binomialTail(hits, made.length, 1 / k);
  return { attack, guesses: made.length, hits, p, isLeak: p < ALARM / attackCount };
}
