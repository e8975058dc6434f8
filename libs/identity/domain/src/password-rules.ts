import { isCommonPassword } from './common-passwords';

export const SHORTEST_PASSWORD = 12;
/** Longer ones only make work for whoever has to hash them. */
export const LONGEST_PASSWORD = 200;

export type PasswordProblem = 'too_short' | 'too_long' | 'too_common';

const letters = (text: string) => [...text].length;

/** A run of the same sign, or a short piece said over and over: aaaaaaaaaaaa, abcabcabcabc. */
const isRepetition = (text: string) => /^(.{1,4})\1+$/su.test(text);

/** Digits up or down or a word with a few signs after it are what guessers try first. */
const withoutTail = (text: string) => text.replace(/[\d!?.*#@$_-]+$/, '');

/**
 * What is wrong with a new password, or null. There is no rule about capitals or signs: length is what helps.
 * @param email the account's address, which is no secret and so no password.
 */
export function findPasswordProblem(password: string, email: string): PasswordProblem | null {
  if (letters(password) < SHORTEST_PASSWORD) return 'too_short';
  if (letters(password) > LONGEST_PASSWORD) return 'too_long';
  const plain = password.normalize('NFKC').toLowerCase();
  const address = email.toLowerCase();
  const guessable = [address, address.split('@')[0]].includes(plain) || isRepetition(plain) || isCommonPassword(plain) || isCommonPassword(withoutTail(plain));
  return guessable ? 'too_common' : null;
}
