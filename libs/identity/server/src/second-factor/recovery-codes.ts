import { createHash, randomBytes } from 'node:crypto';
import { replaceRecoveryCodes } from './second-factor.queries';

const COUNT = 10;
const LENGTH = 16;
/** Without i, l, o and u, which are taken for other signs or make words. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

const newCode = () => [...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('').match(/.{4}/g)!.join('-');

/** Ten codes of 80 bits, each good for one sign-in without the phone. */
export const newRecoveryCodes = (): string[] => Array.from({ length: COUNT }, newCode);

/** What is kept of a code, however it was typed. So long a code need not be hashed slowly. */
export function hashRecoveryCode(accountId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^0-9a-z]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  return createHash('sha256').update(`${accountId} ${plain}`).digest('hex');
}

/** Gives an account new codes in place of all it had, and tells them this once. */
export async function giveRecoveryCodes(accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(accountId, codes.map((code) => hashRecoveryCode(accountId, code)));
  return codes;
}
