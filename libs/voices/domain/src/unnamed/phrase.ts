import { type Bytes, fromNumber, join, toBytes, toNumber } from './bytes';

/** Letters and digits that are not taken for each other. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 16;
const GROUPS = 7;
const CHECK_BITS = 12n;

const checkOf = async (secret: Bytes): Promise<bigint> => toNumber(new Uint8Array(await crypto.subtle.digest('SHA-256', join(toBytes('phrase'), secret))).slice(0, 2)) >> 4n;

/** A new secret. */
export const newSecret = (): Bytes => crypto.getRandomValues(new Uint8Array(SECRET_BYTES));

/** A secret as seven groups of four signs, to print or write down. */
export async function toPhrase(secret: Bytes): Promise<string> {
  let number = (toNumber(secret) << CHECK_BITS) | (await checkOf(secret));
  let signs = '';
  for (let at = 0; at < GROUPS * 4; at += 1, number >>= 5n) signs = LETTERS[Number(number & 31n)]! + signs;
  return signs.match(/.{4}/g)!.join('-');
}

/** The secret of a phrase, however it was typed; null when a sign is wrong. */
export async function fromPhrase(typed: string): Promise<Bytes | null> {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (signs.length !== GROUPS * 4 || [...signs].some((sign) => !LETTERS.includes(sign))) return null;
  const number = [...signs].reduce((sum, sign) => (sum << 5n) | BigInt(LETTERS.indexOf(sign)), 0n);
  const secret = fromNumber(number >> CHECK_BITS, SECRET_BYTES);
  return (await checkOf(secret)) === (number & ((1n << CHECK_BITS) - 1n)) ? secret : null;
}
